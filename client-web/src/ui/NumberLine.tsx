import type { OutcomeNumber } from '../protocol/messages'
import { figure } from './numbers'

/**
 * A number's place between the least and the most that could be answered: the answer, what was near enough, everybody's
 * answers, and one's own. A picture; the words stand beside it.
 *
 * @param label what a screen reader hears of it
 */
export function NumberLine({ outcome, mine, label }: { outcome: OutcomeNumber; mine?: number; label: string }) {
  const { answer, least, most, unit, year, full, zero, values } = outcome
  const at = (value: number) => Math.max(0, Math.min(100, (100 * (value - least)) / (most - least || 1)))
  const width = (from: number, to: number) => ({ left: `${at(from)}%`, width: `${at(to) - at(from)}%` })
  const highest = Math.max(1, ...values.map((value) => value.count))
  const side = at(answer) > 66 ? 'pin west' : at(answer) < 33 ? 'pin east' : 'pin'
  return (
    <div class="axis" role="img" aria-label={label}>
      <b class={side} style={{ left: `${at(answer)}%` }}>
        {figure(answer, { unit, year })}
      </b>
      <div class="scale">
        {zero && <i class="near" style={width(zero.from, zero.to)} />}
        {full && <i class="full" style={width(full.from, full.to)} />}
        {values.map((value) => (
          <u
            key={value.value}
            style={{ left: `${at(value.value)}%`, height: `${10 + (90 * value.count) / highest}%` }}
          />
        ))}
        <i class="needle" style={{ left: `${at(answer)}%` }} />
        {mine !== undefined && <i class="own" style={{ left: `${at(mine)}%` }} />}
      </div>
      <span class="ends">
        <span>{figure(least, { year })}</span>
        <span>{figure(most, { year })}</span>
      </span>
    </div>
  )
}
