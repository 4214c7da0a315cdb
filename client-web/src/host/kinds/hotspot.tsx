import { choiceOf } from '../../game/choice'
import type { FacePicture, OutcomeHotspot } from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { Regions } from '../../ui/Regions'
import { words } from '../words'
import { Chosen } from './choice'

interface Props {
  outcome: OutcomeHotspot
  hidden: boolean
  picture?: FacePicture | undefined
}

/** The picture with its regions, and how many chose each, as far as they may be shown. */
export function Pointed({ outcome, hidden, picture }: Props) {
  return (
    <>
      {picture && (
        <Figure picture={picture} words={words.picture}>
          <Regions
            picture={picture}
            regions={outcome.regions.map((spot) => spot.region)}
            letters={outcome.letters}
            look={(index) => (!hidden && outcome.regions[index]?.right ? 'yes' : '')}
          />
        </Figure>
      )}
      <Chosen outcome={choiceOf(outcome)} hidden={hidden} />
    </>
  )
}
