import type { Ask, Outcome } from '../../protocol/messages'
import { Prose } from '../../ui/Prose'
import { words } from '../words'
import { Chosen, Options } from './choice'
import { Filled, ToFill } from './cloze'
import { Pointed, ToPoint } from './hotspot'
import { Labelled, ToLabel } from './label'
import { OnTheLine, ToNumber } from './number'
import { InOrder, ToOrder } from './ordering'
import { Groups, Pairs, ToMatch, ToSort } from './placing'
import { ToType, Written } from './typed'
import { InOwnWords, Rated, ToRate, ToVote, ToWrite, Votes } from './unscored'

/** What is asked, below the stem, without a trace of the key. A new kind is a file beside this one and a line in both. */
export function Asked({ ask }: { ask: Ask }) {
  switch (ask.kind) {
    case 'choice':
      return <Options ask={ask} />
    case 'ordering':
      return <ToOrder ask={ask} />
    case 'number':
      return <ToNumber ask={ask} />
    case 'cloze':
      return <ToFill ask={ask} />
    case 'hotspot':
      return <ToPoint ask={ask} />
    case 'label':
      return <ToLabel ask={ask} />
    case 'matching':
      return <ToMatch ask={ask} />
    case 'categorise':
      return <ToSort ask={ask} />
    case 'typed':
      return <ToType ask={ask} />
    case 'poll':
      return <ToVote ask={ask} />
    case 'scale':
      return <ToRate ask={ask} />
    case 'word-cloud':
      return <ToWrite text={words.own.word} />
    case 'open':
      return <ToWrite text={words.own.text} />
  }
}

/** The answer, and how the class did. */
export function Shown({ outcome }: { outcome: Outcome }) {
  switch (outcome.kind) {
    case 'choice':
      return <Chosen outcome={outcome} />
    case 'ordering':
      return <InOrder outcome={outcome} />
    case 'number':
      return <OnTheLine outcome={outcome} />
    case 'cloze':
      return <Filled outcome={outcome} />
    case 'hotspot':
      return <Pointed outcome={outcome} />
    case 'label':
      return <Labelled outcome={outcome} />
    case 'matching':
      return <Pairs outcome={outcome} />
    case 'categorise':
      return <Groups outcome={outcome} />
    case 'typed':
      return <Written outcome={outcome} />
    case 'poll':
      return <Votes outcome={outcome} />
    case 'scale':
      return <Rated outcome={outcome} />
    case 'word-cloud':
    case 'open':
      return <InOwnWords outcome={outcome} />
    case 'slide':
      return <Prose text={outcome.text} />
  }
}
