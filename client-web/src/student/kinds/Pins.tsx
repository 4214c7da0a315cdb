import type { AskRegion } from '../../protocol/messages'
import { words } from '../words'

interface PinsProps {
  regions: readonly AskRegion[]
  /** What a screen reader says of one. */
  name: (index: number) => string
  on: (index: number) => boolean
  locked: boolean
  onPick: (index: number) => void
}

/** A button in the middle of each region of a picture, as large as a thumb; what is seen of it is the region around it. */
export function Pins({ regions, name, on, locked, onPick }: PinsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lie over the picture
    <div class="pins" role="group" aria-label={words.regions.picture}>
      {regions.map((region, index) => (
        <button
          key={index}
          type="button"
          style={{ '--x': `${region.x / 10}%`, '--y': `${region.y / 10}%` }}
          aria-label={name(index)}
          aria-pressed={on(index)}
          aria-disabled={locked || undefined}
          onClick={() => onPick(index)}
        />
      ))}
    </div>
  )
}
