import { useEffect, useRef, useState } from 'preact/hooks'
import { type Countdown, useCountdown } from '../../game/countdown'
import type {
  AskChoice,
  StudentMe,
  StudentSceneAnswering,
  StudentSceneClosed,
  StudentSceneReading,
} from '../../protocol/messages'
import { Badge, Five, Icon, Kept } from '../../ui/shapes'
import { Heading, Source } from '../parts'
import type { Session, Verdict } from '../session'
import { words } from '../words'

const LAST_SECONDS = 5

/** When a screen reader hears how many seconds are left. */
const SPOKEN = [10, 5]

type Asked = StudentSceneAnswering | StudentSceneClosed

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
    scene.is === 'answering' ? scene.closesAt : undefined,
  )
  const [number, of] = words.question(face.number, face.of)
  return (
    <main class="column">
      <div class="tab">
        <span>
          {number}
          <span class="soft">{of}</span>
        </span>
        {scene.is === 'answering' && time.open && <Clock time={time} />}
      </div>
      <section class="sheet">
        <Source face={face} />
        <Heading class="stem">{face.stem}</Heading>
        {scene.is !== 'reading' && time.open && scene.ask.kind === 'choice' ? (
          <Choice session={session} scene={scene} ask={scene.ask} me={me} over={scene.is === 'closed' || time.over} />
        ) : (
          <p class="ask">{words.read}</p>
        )}
      </section>
      <p class="sr" role="status">
        {time.left !== undefined && SPOKEN.includes(time.left) && words.secondsLeft(time.left)}
      </p>
    </main>
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

interface ChoiceProps {
  session: Session
  scene: Asked
  ask: AskChoice
  me: StudentMe
  over: boolean
}

/** Options to choose from. One is saved by the tap; several are chosen first and saved together. */
function Choice({ session, scene, ask, me, over }: ChoiceProps) {
  const { face } = scene
  const mayChange = scene.is === 'answering' && scene.mayChange
  const several = ask.form === 'several'
  const sent = session.pending.value?.question === face.id ? session.pending.value.reply : undefined
  const pending = sent?.kind === 'choice' ? sent : undefined
  const heard = session.answered.value?.question === face.id ? session.answered.value : undefined
  const held = heard?.saved ? heard.reply : me.saved
  const kept = held?.kind === 'choice' ? held : undefined
  const given = (pending ?? kept)?.options
  const [draft, setDraft] = useState<readonly number[]>(given ?? [])
  const shownAt = useFirstSight(session, scene.is === 'answering' ? scene.opensAt : 0)
  const safe = pending === undefined && kept !== undefined
  const locked = over || ((safe || pending !== undefined) && !mayChange)
  const chosen = locked || !several ? (given ?? []) : draft

  const save = (options: readonly number[]) =>
    session.answer(face.id, { kind: 'choice', options }, performance.now() - shownAt.current, mayChange)
  const pick = (index: number) => {
    if (locked) return
    if (several) setDraft(draft.includes(index) ? draft.filter((one) => one !== index) : [...draft, index].sort())
    else if (!given?.includes(index)) save([index])
  }
  useKeys(ask.options.length, pick)

  const texts = ask.form === 'true-false' ? words.trueFalse : ask.options
  const unsaved = several && !locked && draft.join() !== (given ?? []).join()
  return (
    <>
      {several && <p class="ask">{words.choose(ask.most)}</p>}
      {ask.form === 'true-false' && <p class="ask">{words.statement}</p>}
      <ul class="answers" role={several ? 'group' : 'radiogroup'} aria-label={face.stem}>
        {texts.map((text, index) => (
          <li key={text} role="none">
            {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a checkbox and a radio both have aria-checked */}
            <button
              type="button"
              role={several ? 'checkbox' : 'radio'}
              aria-checked={chosen.includes(index)}
              aria-disabled={locked || undefined}
              class={locked && !chosen.includes(index) ? 'opt off' : 'opt'}
              onClick={() => pick(index)}
            >
              <Badge index={index} letters={ask.letters} />
              <span>{text}</span>
              {several ? (
                <i class="box">{chosen.includes(index) && <Icon of="tick" />}</i>
              ) : (
                chosen.includes(index) && <Icon of="tick" />
              )}
            </button>
          </li>
        ))}
      </ul>
      {several && !locked && (unsaved || !given) ? (
        <div class="foot stick">
          <button type="button" class="go" disabled={draft.length === 0} onClick={() => save(draft)}>
            {words.save(draft.length)}
          </button>
        </div>
      ) : (
        <Foot sending={pending !== undefined} safe={safe} heard={heard} over={over} mayChange={mayChange} />
      )}
    </>
  )
}

function Foot(props: {
  sending: boolean
  safe: boolean
  heard: Verdict | undefined
  over: boolean
  mayChange: boolean
}) {
  const { sending, safe, heard, over, mayChange } = props
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
    </div>
  )
}

/** When the options were first seen, on the page's own clock. After a reload that was before this page began. */
function useFirstSight(session: Session, opensAt: number) {
  const shownAt = useRef(performance.now())
  useEffect(() => {
    const late = session.clock.now() - opensAt
    const frame = requestAnimationFrame((at) => {
      shownAt.current = late > 1_000 ? at - late : at
    })
    return () => cancelAnimationFrame(frame)
  }, [session, opensAt])
  return shownAt
}

/** Figures and letters choose an option: 1 to 6, A to F. */
function useKeys(options: number, pick: (index: number) => void) {
  const latest = useRef(pick)
  latest.current = pick
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.querySelector('dialog[open]'))
        return
      const index = /^[1-6]$/.test(event.key) ? Number(event.key) - 1 : 'abcdef'.indexOf(event.key.toLowerCase())
      if (event.key.length === 1 && index >= 0 && index < options) latest.current(index)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [options])
}
