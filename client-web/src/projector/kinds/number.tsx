import type { AskNumber, OutcomeNumber } from '../../protocol/messages'
import { NumberLine } from '../../ui/NumberLine'
import { figure } from '../../ui/numbers'
import { words } from '../words'

/** From where to where the number may lie. */
export function ToNumber({ ask }: { ask: AskNumber }) {
  const { least, most, unit, year } = ask
  return (
    <div class="grid one">
      <p class="blank soft">{words.range(figure(least, { year }), figure(most, { unit, year }))}</p>
    </div>
  )
}

/** The answer on its line, with what was near enough and everybody's answers. */
export function OnTheLine({ outcome }: { outcome: OutcomeNumber }) {
  const { full, unit, year } = outcome
  return (
    <div class="numbers">
      <NumberLine outcome={outcome} label={words.line} />
      <p class="soft">
        {full && full.from !== full.to
          ? words.full(figure(full.from, { year }), figure(full.to, { unit, year }))
          : words.exact}
      </p>
    </div>
  )
}
