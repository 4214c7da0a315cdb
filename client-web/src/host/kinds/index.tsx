import type { Outcome } from '../../protocol/messages'
import { Chosen } from './choice'
import { InOrder } from './ordering'

/** The key and the answers so far, as far as they may be shown. A new kind is a file beside this one and a line here. */
export function Spread({ outcome, hidden }: { outcome: Outcome; hidden: boolean }) {
  switch (outcome.kind) {
    case 'choice':
      return <Chosen outcome={outcome} hidden={hidden} />
    case 'ordering':
      return <InOrder outcome={outcome} hidden={hidden} />
    default:
      return null
  }
}
