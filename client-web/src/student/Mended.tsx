import type { StudentMended } from '../protocol/messages'
import { words } from './words'

/** What changed for me because a question was marked again. */
export function Mended({ mended }: { mended: readonly StudentMended[] }) {
  return (
    <section class="banner" role="status">
      <p>
        {mended.map((one) => (
          <span key={one.number} class="line">
            {words.mended(one.number, one.gained, one.counts)}
          </span>
        ))}
      </p>
    </section>
  )
}
