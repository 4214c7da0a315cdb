import type { FacePicture, Outcome } from '../../protocol/messages'
import { Prose } from '../../ui/Prose'
import { Chosen } from './choice'
import { Filled } from './cloze'
import { Pointed } from './hotspot'
import { Labelled } from './label'
import { OnTheLine } from './number'
import { InOrder } from './ordering'
import { InOwnWords, type Ruling } from './own'
import { Placed } from './placing'
import { Written } from './typed'
import { Rated, Votes } from './unscored'

interface Props {
  outcome: Outcome
  hidden: boolean
  /** Lets the class see what people said in their own words. */
  rule?: Ruling
  /** For kinds that are drawn upon it. */
  picture?: FacePicture | undefined
}

/** The key and the answers so far, as far as they may be shown. A new kind is a file beside this one and a line here. */
export function Spread({ outcome, hidden, rule, picture }: Props) {
  switch (outcome.kind) {
    case 'choice':
      return <Chosen outcome={outcome} hidden={hidden} />
    case 'ordering':
      return <InOrder outcome={outcome} hidden={hidden} />
    case 'number':
      return <OnTheLine outcome={outcome} hidden={hidden} />
    case 'cloze':
      return <Filled outcome={outcome} hidden={hidden} />
    case 'hotspot':
      return <Pointed outcome={outcome} hidden={hidden} picture={picture} />
    case 'label':
      return <Labelled outcome={outcome} hidden={hidden} picture={picture} />
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
