import { labelled } from '../../game/labels'
import type { AskLabel, OutcomeLabel } from '../../protocol/messages'
import { show } from '../../ui/rich'
import { Pairs } from './placing'

/** The names that wait, beside the picture whose regions are numbered. */
export function ToLabel({ ask }: { ask: AskLabel }) {
  return (
    <div class="grid one cloze">
      <ul class="bank">
        {ask.names.map((name) => (
          <li key={name}>{show(name)}</li>
        ))}
      </ul>
    </div>
  )
}

/** Each region with its name, and how many gave it. */
export function Labelled({ outcome }: { outcome: OutcomeLabel }) {
  return <Pairs outcome={{ kind: 'matching', lefts: labelled(outcome), rights: outcome.names }} />
}
