import { choiceOf } from '../../game/choice'
import type { FacePicture, OutcomeHotspot } from '../../protocol/messages'
import { Chosen } from './choice'
import { Drawn } from './Drawn'

interface Props {
  outcome: OutcomeHotspot
  hidden: boolean
  picture?: FacePicture | undefined
}

/** The picture with its regions, and how many chose each, as far as they may be shown. */
export function Pointed({ outcome, hidden, picture }: Props) {
  return (
    <>
      {picture && <Drawn outcome={outcome} hidden={hidden} picture={picture} />}
      <Chosen outcome={choiceOf(outcome)} hidden={hidden} />
    </>
  )
}
