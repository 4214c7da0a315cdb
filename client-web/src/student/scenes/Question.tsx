import type { ComponentChildren } from 'preact'
import { type Countdown, useCountdown } from '../../game/countdown'
import { Mixing } from '../../game/order'
import { pictured } from '../../game/pictured'
import type { StudentMe, StudentSceneReading } from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { show } from '../../ui/rich'
import { Five, Kept } from '../../ui/shapes'
import { kindOf } from '../kinds'
import type { Kind } from '../kinds/kind'
import { type Asked, type Pad, usePad } from '../pad'
import { Heading, Source } from '../parts'
import { HowSure } from '../Sure'
import type { Session } from '../session'
import { words } from '../words'

const LAST_SECONDS = 5

/** When a screen reader hears how many seconds are left. */
const SPOKEN = [10, 5]

/** A question, from its stem alone to the answer that is safe and the time that is up. */
export function Question({
  session,
  scene,
  me,
}: {
  session: Session
  scene: StudentSceneReading | Asked
  me: StudentMe
}) {
  const { face } = scene
  const time = useCountdown(
    session.clock,
    scene.is === 'closed' ? 0 : scene.opensAt,
    scene.is === 'answering' ? (me.closesAt ?? scene.closesAt) : undefined,
  )
  const [number, of] = words.question(face.number, face.of)
  const waiting = scene.is === 'reading' && scene.waiting
  const kind = kindOf(face.kind)
  const asked = scene.is !== 'reading' && time.open
  return (
    <main class="column">
      <div class="tab">
        <span>
          {number}
          <span class="soft">{of}</span>
        </span>
        {scene.is === 'answering' && time.open && <Clock time={time} />}
      </div>
      <section class={scene.is === 'reading' ? 'sheet reading' : 'sheet'}>
        <Source face={face} />
        <Heading class="stem">{show(face.stem)}</Heading>
        {face.picture && !(pictured(face.kind) && asked && kind) && (
          <Figure picture={face.picture} words={words.picture} small enlarge={!pictured(face.kind)} />
        )}
        {!asked ? (
          <p class="ask" role={waiting ? 'status' : undefined}>
            {waiting ? words.picture.waiting : words.read}
          </p>
        ) : kind ? (
          <Answer session={session} scene={scene} kind={kind} me={me} over={scene.is === 'closed' || time.over} />
        ) : (
          <Late />
        )}
      </section>
      <p class="sr" role="status">
        {time.left !== undefined && SPOKEN.includes(time.left) && words.secondsLeft(time.left)}
      </p>
    </main>
  )
}

/** The way to answer is still being fetched. A reload is never harmful: the seat and what was saved stay. */
function Late() {
  return (
    <div class="foot" role="status">
      <p class="saving">{words.fetching.text}</p>
      <button type="button" class="go quiet" onClick={() => location.reload()}>
        {words.fetching.again}
      </button>
    </div>
  )
}

function Clock({ time }: { time: Countdown }) {
  const { left, share } = time
  if (left === undefined) return null
  const last = left <= LAST_SECONDS
  return (
    <div class={last ? 'clock last' : 'clock'} role="timer" aria-label={words.secondsLeft(left)}>
      <i aria-hidden="true">
        <u style={{ '--left': `${Math.round(share * 100)}%` }} />
        <Five left={left} />
      </i>
      <b aria-hidden="true">{left}</b>
    </div>
  )
}

interface AnswerProps {
  session: Session
  scene: Asked
  kind: Kind
  me: StudentMe
  over: boolean
}

/** The way to answer, and what has become of the answer. */
function Answer({ session, scene, kind, me, over }: AnswerProps) {
  const { face } = scene
  const mixing = Mixing.of(scene.ask, face, me.seat)
  const ask = mixing.ask(scene.ask)
  const ready = (draft: Pad['draft']) => kind.ready?.(draft, ask) ?? false
  const pad = usePad(session, scene, me, over, ready)
  const { unsaved, locked } = pad
  const draft = mixing.here(pad.draft)
  const button = kind.save?.(draft, ask)
  const first = !pad.safe && !pad.sending
  return (
    <>
      <kind.Pad
        ask={ask}
        face={face}
        draft={draft}
        locked={locked}
        onDraft={(next) => pad.put(mixing.sent(next))}
        onSave={(reply) => pad.save(mixing.sent(reply))}
      />
      {button && !locked && (unsaved || first) ? (
        <div class="foot stick">
          {pad.heard && !pad.heard.saved && (
            <p class="banner" role="status">
              {words.answerRefused(pad.heard.reason)}
            </p>
          )}
          <button type="button" class="go" disabled={!ready(draft)} onClick={() => pad.draft && pad.save(pad.draft)}>
            {button}
          </button>
          {scene.is === 'answering' && scene.closesAt !== undefined && (
            <p class="soft small centre half">{words.half(unsaved)}</p>
          )}
        </div>
      ) : (
        <Foot pad={pad} over={over}>
          {me.confidence && pad.safe && !over && (
            <HowSure session={session} question={face.id} said={me.confidence.said} worth={me.points !== undefined} />
          )}
        </Foot>
      )}
    </>
  )
}

function Foot({ pad, over, children }: { pad: Pad; over: boolean; children?: ComponentChildren }) {
  const { sending, safe, heard, mayChange } = pad
  const refused = heard && !heard.saved ? words.answerRefused(heard.reason) : undefined
  const more = over
    ? words.closed
    : mayChange
      ? words.change
      : heard?.saved
        ? words.handsUp(heard.hands, heard.seats)
        : ''
  return (
    <div class="foot stick" role="status">
      {refused && <p class="banner">{refused}</p>}
      {safe && !refused ? (
        <div class="saved">
          <Kept />
          <p>
            <b>{words.saved}</b>
            <br />
            <span class="soft small">{more}</span>
          </p>
        </div>
      ) : (
        (sending || over) && <p class="saving">{sending ? words.sending : words.timeUp}</p>
      )}
      {children}
    </div>
  )
}
