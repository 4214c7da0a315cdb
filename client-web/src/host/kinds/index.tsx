import type { Outcome } from '../../protocol/messages'
import { Prose } from '../../ui/Prose'
import { Chosen } from './choice'
import { Filled } from './cloze'
import { OnTheLine } from './number'
import { InOrder } from './ordering'
import { InOwnWords, type Ruling } from './own'
import { Placed } from './placing'
import { Written } from './typed'
import { Rated, Votes } from './unscored'

/** The key and the answers so far, as far as they may be shown. @param rule lets the class see what people said in their own words. A new kind is a file beside this one and a line here. */
export function Spread({ outcome, hidden, rule }: { outcome: Outcome; hidden: boolean; rule?: Ruling }) {
  switch (outcome.kind) {
    case 'choice':
      return <Chosen outcome={outcome} hidden={hidden} />
    case 'ordering':
      return <InOrder outcome={outcome} hidden={hidden} />
    case 'number':
      return <OnTheLine outcome={outcome} hidden={hidden} />
    case 'cloze':
      return <Filled outcome={outcome} hidden={hidden} />
    case 'matching':
    case 'categorise':
      return <Placed outcome={outcome} hidden={hidden} />
    case 'typed':
      return <Written outcome={outcome} hidden={hidden} />
    case 'poll':
      return <Votes outcome={outcome} hidden={hidden} />
    case 'scale':
      return <Rated outcome={outcome} hidden={hidden} />
    case 'word-cloud':
    case 'open':
      return <InOwnWords outcome={outcome} hidden={hidden} {...(rule ? { rule } : {})} />
    case 'slide':
      return <Prose text={outcome.text} />
  }
}
