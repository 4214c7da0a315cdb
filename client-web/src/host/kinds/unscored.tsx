import type { OutcomePoll, OutcomeScale } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { show } from '../../ui/rich'
import { Steps } from '../../ui/Steps'
import { Badge, Bar } from '../../ui/shapes'
import { words } from '../words'

/** Options none of which is right; hidden, without what was chosen. */
export function Votes({ outcome, hidden }: { outcome: OutcomePoll; hidden: boolean }) {
  const { options, letters, most, people } = outcome
  return (
    <>
      <ul class="rows">
        {options.map(({ text, count }, index) => (
          <li key={text} class={hidden ? 'row hidden' : 'row'}>
            <Badge index={index} letters={letters} />
            <span>{show(text)}</span>
            {!hidden && (
              <>
                <Bar of={count / Math.max(1, people)} option={index} />
                <b class="num">{grouped(count)}</b>
              </>
            )}
          </li>
        ))}
      </ul>
      {most > 1 && <p class="soft small after">{words.upTo(most)}</p>}
    </>
  )
}

/** The scale, and once shown how many chose each step. */
export function Rated({ outcome, hidden }: { outcome: OutcomeScale; hidden: boolean }) {
  const { least, most, low, high } = outcome
  if (hidden) return <p class="soft after">{words.scale.from(least, low, most, high)}</p>
  return <Steps outcome={outcome} words={words.scale} />
}
