import { labelled } from '../../game/labels'
import type { FacePicture, OutcomeLabel } from '../../protocol/messages'
import { Drawn } from './Drawn'
import { Placed } from './placing'

interface Props {
  outcome: OutcomeLabel
  hidden: boolean
  picture?: FacePicture | undefined
}

/** The picture with its regions, and how many gave each its right name, as far as that may be shown. */
export function Labelled({ outcome, hidden, picture }: Props) {
  return (
    <>
      {picture && <Drawn outcome={outcome} hidden={hidden} picture={picture} />}
      <Placed outcome={{ kind: 'matching', lefts: labelled(outcome), rights: outcome.names }} hidden={hidden} />
    </>
  )
}
