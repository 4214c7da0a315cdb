import type { OutcomeTyped } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { Icon } from '../../ui/shapes'
import { words } from '../words'

const MOST_ALSO = 8

/** What counts as right, and what was typed: answers that are nearly the same in one row. */
export function Written({ outcome, hidden }: { outcome: OutcomeTyped; hidden: boolean }) {
  const { answer, also, groups } = outcome
  if (hidden) return <p class="soft after">{words.typed.hidden}</p>
  return (
    <>
      <p class="after">
        <b class="hl">
          <bdi>{answer}</bdi>
        </b>{' '}
        {also.length > 0 && <span class="soft">{words.typed.also(also.slice(0, MOST_ALSO), also.length)}</span>}
      </p>
      {groups.length > 0 && (
        <ul class="rows">
          {groups.map((group) => (
            <li key={group.texts[0]} class="row line">
              <Icon of={group.right ? 'tick' : 'cross'} />
              <span>
                <span class="sr">{group.right ? words.typed.right : words.typed.wrong}</span>
                <bdi>{group.texts[0]}</bdi>
                {group.texts.length > 1 && <span class="soft small"> {words.typed.like(group.texts.slice(1))}</span>}
              </span>
              <b class="num">{grouped(group.count)}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
