import { CloseCode } from '../protocol/messages'
import { Hand } from '../ui/shapes'
import { Heading } from './parts'
import type { Session } from './session'
import { words } from './words'

/** The seat is not ours any more, and why. */
export function Gone({ session, code }: { session: Session; code: number }) {
  const { title, text, again } = words.gone(code)
  const back = () => (code === CloseCode.REPLACED ? session.again() : location.reload())
  return (
    <main class="door">
      <div class="tab">
        <span class="strip">
          <Hand />
          <b>{words.brand}</b>
        </span>
      </div>
      <section class="sheet">
        <Heading>{title}</Heading>
        <p class="lead">{text}</p>
      </section>
      <div class="foot">
        {again && (
          <button type="button" class="go" onClick={back}>
            {again}
          </button>
        )}
        <button type="button" class={again ? 'go quiet' : 'go'} onClick={() => session.reset()}>
          {words.podium.newRoom}
        </button>
      </div>
    </main>
  )
}
