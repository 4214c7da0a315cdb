import type { AskTyped, OutcomeTyped } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { Bar, Icon } from '../../ui/shapes'
import { words } from '../words'

/** Nothing but the line to write on. */
export function ToType(_: { ask: AskTyped }) {
  return (
    <div class="grid one">
      <p class="blank soft">{words.typeIt}</p>
    </div>
  )
}

/** The right answer, and how many had it. What anybody else wrote is for the teacher alone. */
export function Written({ outcome }: { outcome: OutcomeTyped }) {
  const { answer, right, wrong } = outcome
  const most = Math.max(1, right, wrong)
  return (
    <div class="written">
      <p class="yes">
        <Icon of="tick" />
        {words.right}
      </p>
      <p class="big">
        <b class="hl">
          <bdi>{answer}</bdi>
        </b>
      </p>
      <ul class="bars">
        {[right, wrong].map((count, index) => (
          <li key={words.had[index]}>
            <Icon of={index === 0 ? 'tick' : 'cross'} />
            <div>
              {words.had[index]}
              <Bar of={count / most} />
            </div>
            <b class="num">{grouped(count)}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
