import { useRef } from 'preact/hooks'
import { spaced } from '../../net/code'
import type { StudentMe, StudentSceneLobby } from '../../protocol/messages'
import { Hand } from '../../ui/shapes'
import { Heading, Settings } from '../parts'
import type { Session } from '../session'
import { words } from '../words'

/** Before the game: you are in, this is what comes, and a button to try. */
export function Lobby({ session, scene, me }: { session: Session; scene: StudentSceneLobby; me: StudentMe }) {
  const { plan, host, seats } = scene
  const up = session.handUp.value
  const sure = useRef<HTMLDialogElement>(null)
  const [number, people] = words.lobby.people(seats)
  return (
    <main class="column">
      <div class="tab">
        <span>{words.room(spaced(session.code.value))}</span>
      </div>
      <section class="sheet roomy">
        <Hand class="hand" />
        <Heading>
          <>
            {words.lobby.in}
            <bdi>{me.name}</bdi>
          </>
        </Heading>
        {session.given.value && <p class="soft">{words.lobby.given}</p>}
        <p>{words.lobby.plan(plan.title, plan.questions, plan.cards)}</p>
        <p class="soft">{words.lobby.wait(host)}</p>
      </section>
      <p class="people">
        <b class="num">{number}</b>
        {people}
      </p>
      <button type="button" class="go quiet" aria-pressed={up} onClick={() => session.raiseHand()}>
        {up ? words.lobby.handUp : words.lobby.hand}
      </button>
      <p class="soft small hint">{words.lobby.handHint}</p>
      <div class="foot ends">
        <Settings />
        <button type="button" class="link" onClick={() => sure.current?.showModal()}>
          {words.leave}
        </button>
      </div>
      <dialog ref={sure} aria-label={words.leave}>
        <form method="dialog">
          <p>{words.leaveSure}</p>
          <button type="submit" class="go">
            {words.stay}
          </button>
          <button type="submit" class="go quiet" onClick={() => session.leave()}>
            {words.leave}
          </button>
        </form>
      </dialog>
    </main>
  )
}
