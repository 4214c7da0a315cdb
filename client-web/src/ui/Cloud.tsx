import type { OutcomeSaid } from '../protocol/messages'
import { grouped } from './numbers'

const SIZES = 5

/** How large a word is, 1 to 5: the one said most is largest, and where each was said once all are alike. */
export function sizeOf(count: number, most: number): number {
  return most <= 1 ? 2 : 1 + Math.round(((SIZES - 1) * (count - 1)) / (most - 1))
}

/** A word cloud: words in the order in which they came, so that one more moves none of those before it out of its place. */
export function Cloud({ said, times }: { said: readonly OutcomeSaid[]; times: (count: number) => string }) {
  const most = Math.max(...said.map((one) => one.count))
  return (
    <ul class="cloud">
      {said.map(({ text, count }) => (
        <li key={text} class={`s${sizeOf(count, most)}`}>
          <bdi>{text}</bdi>
          {count > 1 && (
            <>
              <small class="num" aria-hidden="true">
                {grouped(count)}
              </small>
              <span class="sr">{times(count)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What people said in their own words, one below the other. */
export function Sayings({ said, times }: { said: readonly OutcomeSaid[]; times: (count: number) => string }) {
  return (
    <ul class="said">
      {said.map(({ text, count }) => (
        <li key={text}>
          <bdi>{text}</bdi>
          {count > 1 && <span class="soft"> {times(count)}</span>}
        </li>
      ))}
    </ul>
  )
}
