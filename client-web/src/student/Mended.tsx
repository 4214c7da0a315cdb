import type { StudentMended } from '../protocol/messages'
import { words } from './words'

/** What changed for me because a question was marked again. */
export function Mended({ mended }: { mended: readonly StudentMended[] }) {
  return (
    <section class="banner" role="status">
      <div>
        {mended.map((one) => (
          <p key={one.number}>{words.mended(one.number, one.gained, one.counts)}</p>
        ))}
      </div>
    </section>
  )
}
