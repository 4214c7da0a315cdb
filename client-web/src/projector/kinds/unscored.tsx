import type { AskPoll, AskScale, OutcomePoll, OutcomeScale } from '../../protocol/messages'
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
