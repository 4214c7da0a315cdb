import { choiceOf } from '../../game/choice'
import type { AskHotspot, OutcomeHotspot } from '../../protocol/messages'
import { Badge } from '../../ui/shapes'
import { Rows } from './choice'

/** The regions by name, beside the picture that has them. */
export function ToPoint({ ask }: { ask: AskHotspot }) {
  return (
    <ul class="grid one small">
      {ask.regions.map((region, index) => (
        <li key={region.name}>
          <Badge index={index} letters={ask.letters} />
          <span>{region.name}</span>
        </li>
      ))}
    </ul>
  )
}

/** How many chose each region, and which was right. */
export function Pointed({ outcome }: { outcome: OutcomeHotspot }) {
  return <Rows outcome={choiceOf(outcome)} />
}
