import { useState } from 'preact/hooks'
import { choiceOf } from '../../game/choice'
import { useCountdown } from '../../game/countdown'
import { unlettered } from '../../game/order'
import { pictured } from '../../game/pictured'
import { scored } from '../../game/unscored'
import type { HostPupil, HostSceneQuestion, HostView } from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { Fingers } from '../../ui/shapes'
import { Spread } from '../kinds'
import type { Session } from '../session'
import { words } from '../words'
import { Pupil } from './Lobby'

const MOST_NAMES = 12

/** A round trip that the teacher should know of, in ms. */
const SLOW = 300
/** Whose connection goes in so many questions stands out. */
const OFTEN = 3

/** A question, from its stem to its answer, and how the class is doing with it. */
export function Question({ session, view, scene }: { session: Session; view: HostView; scene: HostSceneQuestion }) {
  const [peek, setPeek] = useState(false)
  const { face, step, outcome, lesson, hands, seats } = scene
  const over = step === 'closed' || step === 'revealed'
  const hidden = !over && !peek
  const [number, of] = words.question(face.number, face.of, face.card)
  const [up, ofAll] = words.handsUp(hands, seats)
  return (
    <>
      <section>
        <div class="tab">
          <span>
            {number}
            <span class="soft">{of}</span>
          </span>
        </div>
        <div class="sheet">
          {face.source && (
            <blockquote class="source">
              <p class="soft small">
                {face.source.credit}
                {face.source.parts !== undefined && `. ${words.passage(face.source.part ?? 1, face.source.parts)}`}
              </p>
              <p>{show(face.source.text)}</p>
            </blockquote>
          )}
          <div class="asked">
            <h1 class="stem">{show(face.stem)}</h1>
            {!over && !scene.loading?.waiting && <Timer session={session} scene={scene} />}
          </div>
          {face.picture && !pictured(outcome.kind) && (
            <Figure picture={face.picture} words={words.picture} small enlarge />
          )}
          {scene.loading && (
            <p class="soft" role="status">
              {words.picture.loading(scene.loading.missing, scene.loading.failed)}
            </p>
          )}
          <Spread
            outcome={unlettered(outcome, face)}
            hidden={hidden}
            picture={face.picture}
            rule={(entries, shown) => session.moderate(face.id, entries, shown)}
          />
          {step !== 'reading' && (
            <div class="status">
              <span>
                <b class="num">{up}</b>
                {ofAll}
              </span>
              <Fingers up={hands} of={seats} />
            </div>
          )}
          {step === 'revealed' && lesson.explanation && <div class="why">{show(lesson.explanation)}</div>}
        </div>
        {!over && (
          <p class="soft small peek">
            <button type="button" class="btn" aria-pressed={peek} onClick={() => setPeek(!peek)}>
              {peek ? words.unpeek : words.peek}
            </button>
            <span>{words.peekHint}</span>
          </p>
        )}
      </section>
      <aside>
        {step === 'revealed' ? (
          <Result view={view} scene={scene} />
        ) : (
          <Waiting session={session} view={view} step={step} />
        )}
      </aside>
    </>
  )
}

function Timer({ session, scene }: { session: Session; scene: HostSceneQuestion }) {
  const reading = scene.step === 'reading'
  const time = useCountdown(session.clock, reading ? 0 : (scene.opensAt ?? 0), reading ? scene.opensAt : scene.closesAt)
  if (time.left === undefined) return null
  return (
    <span class={reading ? 'timer soft' : 'timer'} role="timer" aria-label={words.secondsLeft(time.left)}>
      {time.left}
    </span>
  )
}

function Waiting({ session, view, step }: { session: Session; view: HostView; step: HostSceneQuestion['step'] }) {
  const away = view.pupils.filter((pupil) => !pupil.here)
  const thinking = view.pupils.filter((pupil) => pupil.here && !pupil.answered)
  return (
    <>
      {step === 'answering' && (
        <div class="plain first">
          <h2>
            {words.thinking} <span class="soft">{grouped(thinking.length)}</span>
          </h2>
          {thinking.length === 0 ? <p class="soft">{words.allIn}</p> : <People session={session} people={thinking} />}
        </div>
      )}
      {away.length > 0 && (
        <div class="plain">
          <h2>
            {words.away} <span class="soft">{grouped(away.length)}</span>
          </h2>
          <People session={session} people={away} />
        </div>
      )}
    </>
  )
}

/** Names; each opens what can be done about it. */
function People({ session, people }: { session: Session; people: readonly HostPupil[] }) {
  const [open, setOpen] = useState<HostPupil | undefined>(undefined)
  const more = people.length - MOST_NAMES
  return (
    <ul class="who">
      {people.slice(0, MOST_NAMES).map((pupil) => (
        <li key={pupil.seat}>
          <button type="button" class="btn bare" aria-label={words.options(pupil.name)} onClick={() => setOpen(pupil)}>
            <bdi>{pupil.name}</bdi>
          </button>
          {pupil.extra !== undefined && <span class="soft small">{words.times(pupil.extra)}</span>}
          {pupil.away !== undefined && <span class="soft small">{words.awayFor(pupil.away)}</span>}
          {pupil.cuts && pupil.cuts.questions >= OFTEN && (
            <span class="soft small">{words.cut(pupil.cuts.questions)}</span>
          )}
          {pupil.lag !== undefined && pupil.lag >= SLOW && <span class="soft small">{words.slow(pupil.lag)}</span>}
        </li>
      ))}
      {more > 0 && <li class="soft">{words.more(more)}</li>}
      {open && (
        <li>
          <Pupil session={session} pupil={open} onClose={() => setOpen(undefined)} />
        </li>
      )}
    </ul>
  )
}

function Result({ view, scene }: { view: HostView; scene: HostSceneQuestion }) {
  const { lesson, hands, seats, next } = scene
  const marked = scored(scene.outcome.kind)
  const outcome = choiceOf(scene.outcome)
  const right = view.pupils.filter((pupil) => pupil.verdict === 'right').length
  const tempting = outcome.options
    .map((option, index) => ({
      option,
      letter: scene.face.mixed ? `“${plain(option.text)}”` : ([...outcome.letters][index] ?? ''),
    }))
    .filter(({ option }) => !option.right && option.count > 0)
    .sort((one, other) => other.option.count - one.option.count)[0]
  return (
    <>
      <div class="plain">
        <h2>{marked ? words.rightOf(right, seats) : words.answeredOf(hands, seats)}</h2>
        {!marked && <p class="soft">{words.unmarked}</p>}
        {tempting && <p>{words.chose(tempting.option.count, tempting.letter)}</p>}
      </div>
      <div class="plain">
        <h2>{words.card(lesson.card)}</h2>
        <p>{lesson.title}</p>
      </div>
      {next && (
        <div class="plain">
          <p>
            <b>{words.coming}</b>
            {next}
          </p>
        </div>
      )}
    </>
  )
}
