import type {
  AskPoll,
  AskScale,
  OutcomeOpen,
  OutcomePoll,
  OutcomeScale,
  OutcomeWordCloud,
} from '../../protocol/messages'
import { Cloud, Sayings } from '../../ui/Cloud'
import { useFit } from '../../ui/fit'
import { Steps } from '../../ui/Steps'
import { words } from '../words'
import { Chosen, Options } from './choice'

/** Options none of which is right. */
export function ToVote({ ask }: { ask: AskPoll }) {
  return <Options ask={{ ...ask, kind: 'choice', form: ask.most > 1 ? 'several' : 'one' }} />
}

/** How many chose each. */
export function Votes({ outcome }: { outcome: OutcomePoll }) {
  const options = outcome.options.map((option) => ({ ...option, right: false }))
  return <Chosen outcome={{ kind: 'choice', form: 'one', options, letters: outcome.letters }} />
}

/** The steps, and what both ends mean. */
export function ToRate({ ask }: { ask: AskScale }) {
  const { least, most, low, high } = ask
  return (
    <div class="grid one">
      <div class="rate">
        <p class="ends">
          <span>{low}</span>
          <span>{high}</span>
        </p>
        <ol>
          {Array.from({ length: most - least + 1 }, (_, step) => (
            <li key={step} class="num">
              {least + step}
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

/** How many chose each step. */
export function Rated({ outcome }: { outcome: OutcomeScale }) {
  return <Steps outcome={outcome} words={words.scale} />
}

/** Nothing but an empty line: what people write is for the teacher first. */
export function ToWrite({ text }: { text: string }) {
  return (
    <div class="grid one">
      <p class="blank soft">{text}</p>
    </div>
  )
}

/** What the teacher has let through, as large as it fits. */
export function InOwnWords({ outcome }: { outcome: OutcomeWordCloud | OutcomeOpen }) {
  const { kind, shown } = outcome
  const box = useFit<HTMLDivElement>(shown)
  return (
    <div class={kind === 'open' ? 'own-words sayings' : 'own-words'} ref={box}>
      {shown.length === 0 ? (
        <p class="soft none">{words.own.nothing}</p>
      ) : kind === 'open' ? (
        <Sayings said={shown} times={words.own.times} />
      ) : (
        <Cloud said={shown} times={words.own.times} />
      )}
    </div>
  )
}
