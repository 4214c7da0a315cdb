import type { OutcomeNumber } from '../../protocol/messages'
import { NumberLine } from '../../ui/NumberLine'
import { figure } from '../../ui/numbers'
import { words } from '../words'

/** The answer on its line with everybody's; hidden, only from where to where it may lie. */
export function OnTheLine({ outcome, hidden }: { outcome: OutcomeNumber; hidden: boolean }) {
  const { answer, least, most, unit, year, full } = outcome
  if (hidden)
    return <p class="soft after">{words.number.range(figure(least, { year }), figure(most, { unit, year }))}</p>
  return (
    <>
      <p class="after">
        <b class="hl">{figure(answer, { unit, year })}</b>{' '}
        {full && full.from !== full.to && (
          <span class="soft">{words.number.full(figure(full.from, { year }), figure(full.to, { unit, year }))}</span>
        )}
      </p>
      <NumberLine outcome={outcome} label={words.number.line} />
    </>
  )
}
