import type { Ask, Outcome } from '../../protocol/messages'
import { Chosen, Options } from './choice'
import { InOrder, ToOrder } from './ordering'

/** What is asked, below the stem, without a trace of the key. A new kind is a file beside this one and a line in both. */
export function Asked({ ask }: { ask: Ask }) {
  switch (ask.kind) {
    case 'choice':
      return <Options ask={ask} />
    case 'ordering':
      return <ToOrder ask={ask} />
    default:
      return <div class="grid" />
  }
}

/** The answer, and how the class did. */
export function Shown({ outcome }: { outcome: Outcome }) {
  switch (outcome.kind) {
    case 'choice':
      return <Chosen outcome={outcome} />
    case 'ordering':
      return <InOrder outcome={outcome} />
    default:
      return <div />
  }
}
