import type { FacePicture, OutcomeHotspot, OutcomeLabel } from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { Regions } from '../../ui/Regions'
import { words } from '../words'

interface Props {
  outcome: OutcomeHotspot | OutcomeLabel
  hidden: boolean
  picture: FacePicture
}

/** A question's picture with its regions, the right ones marked as far as that may be shown. */
export function Drawn({ outcome, hidden, picture }: Props) {
  const spots = outcome.kind === 'hotspot' ? outcome : undefined
  return (
    <Figure picture={picture} words={words.picture}>
      <Regions
        picture={picture}
        regions={outcome.regions.map((one) => one.region)}
        look={(index) => (!hidden && spots?.regions[index]?.right ? 'yes' : '')}
        {...(spots ? { letters: spots.letters } : {})}
      />
    </Figure>
  )
}
