import { labelled } from '../../game/labels'
import type { FacePicture, OutcomeLabel } from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { Regions } from '../../ui/Regions'
import { words } from '../words'
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
      {picture && (
        <Figure picture={picture} words={words.picture}>
          <Regions picture={picture} regions={outcome.regions.map((one) => one.region)} />
        </Figure>
      )}
      <Placed outcome={{ kind: 'matching', lefts: labelled(outcome), rights: outcome.names }} hidden={hidden} />
    </>
  )
}
