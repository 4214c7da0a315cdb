import type { OutcomeChoice } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { show } from '../../ui/rich'
import { Badge, Bar, Icon } from '../../ui/shapes'
import { words } from '../words'

/** Options with their counts and the right ones marked, as far as they may be shown. */
export function Chosen({ outcome, hidden }: { outcome: OutcomeChoice; hidden: boolean }) {
  const most = Math.max(1, ...outcome.options.map((option) => option.count))
  return (
    <ul class="rows">
      {outcome.options.map((option, index) => {
        const text = outcome.form === 'true-false' ? words.trueFalse[index] : show(option.text)
        const right = option.right && !hidden
        return (
          <li key={option.text} class={hidden ? 'row hidden' : 'row'}>
            <Badge index={index} letters={outcome.letters} />
            <span>
              {right ? <b class="hl">{text}</b> : text}
              {right && (
                <span class="yes">
                  <Icon of="tick" />
                  {words.right}
                </span>
              )}
            </span>
            {!hidden && (
              <>
                <Bar of={option.count / most} {...(outcome.letters ? { option: index } : {})} />
                <b class="num">{grouped(option.count)}</b>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
