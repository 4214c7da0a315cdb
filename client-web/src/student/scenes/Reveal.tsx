import { Mixing } from '../../game/order'
import { pictured } from '../../game/pictured'
import { scored } from '../../game/unscored'
import type { Lesson, StudentMe, StudentResult, StudentSceneRevealed, StudentStanding } from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { grouped } from '../../ui/numbers'
import { show } from '../../ui/rich'
import { Icon } from '../../ui/shapes'
import { kindOf } from '../kinds'
import { Heading } from '../parts'
import { words } from '../words'

/** The answer: how mine did, why the right one is right, where that leaves me, and what everybody chose. */
export function Reveal({ scene, me }: { scene: StudentSceneRevealed; me: StudentMe }) {
  const { face, lesson, answered, last } = scene
  if (!scored(scene.outcome.kind)) return <Together scene={scene} me={me} />
  const mixing = Mixing.of(scene.outcome, face, me.seat)
  const outcome = mixing.outcome(scene.outcome)
  const mine = mixing.here(me.saved)
  const verdict = me.result?.verdict ?? 'none'
  const kind = kindOf(outcome.kind)
  const parts = kind?.parts?.(outcome, mine, answered)
  return (
    <main class="column">
      <div class={`verdict ${verdict}`}>
        <span class="badge">
          <Icon of={verdict === 'right' ? 'tick' : verdict === 'partly' ? 'half' : 'cross'} />
        </span>
        <div>
          <Heading>{words.verdict[verdict]}</Heading>
          <p class="soft small">{parts || words.run(me.result?.run ?? 0)}</p>
        </div>
      </div>
      <CardTab lesson={lesson} />
      <section class="sheet">
        {face.picture && !pictured(outcome.kind) && (
          <Figure picture={face.picture} words={words.picture} small enlarge />
        )}
        {kind && <kind.Key outcome={outcome} mine={mine} answered={answered} picture={face.picture} />}
        <div class="why">{show(lesson.explanation)}</div>
      </section>
      <Score result={me.result} standing={me.standing} />
      <Took result={me.result} />
      {me.confidence?.said && <p class="soft small centre">{words.sure.said[me.confidence.said]}</p>}
      {kind?.Spread && (
        <details class="everyone">
          <summary>{words.everyone}</summary>
          <p class="stem again">{show(face.stem)}</p>
          <kind.Spread outcome={outcome} />
        </details>
      )}
      <div class="foot soft small centre">{last ? words.last : words.soon}</div>
    </main>
  )
}

/** The card a question belongs to. */
function CardTab({ lesson }: { lesson: Lesson }) {
  return (
    <div class="tab">
      <span>
        {words.card(lesson.card)} <span class="soft">{lesson.title}</span>
      </span>
    </div>
  )
}

/** What everybody thinks, where nothing is right or wrong. */
function Together({ scene, me }: { scene: StudentSceneRevealed; me: StudentMe }) {
  const { face, outcome, lesson, answered, seats, last } = scene
  const kind = kindOf(outcome.kind)
  return (
    <main class="column">
      <CardTab lesson={lesson} />
      <section class="sheet">
        <Heading class="stem">{show(face.stem)}</Heading>
        {kind && <kind.Key outcome={outcome} mine={me.saved} answered={answered} />}
        {lesson.explanation && <div class="why">{show(lesson.explanation)}</div>}
      </section>
      <p class="soft small centre unmarked">{words.unmarked(answered, seats)}</p>
      <div class="foot soft small centre">{last ? words.last : words.soon}</div>
    </main>
  )
}

/** The time that counted, and what of it was the network's. */
export function Took({ result }: { result?: StudentResult | undefined }) {
  if (result?.thought === undefined) return null
  return <p class="soft small centre">{words.took(result.thought, result.credit ?? 0)}</p>
}

/** Points gained, place, and the gap to the next place up: whatever of it the room shows. */
export function Score({
  result,
  standing,
}: {
  result?: StudentResult | undefined
  standing?: StudentStanding | undefined
}) {
  const boxes = [
    result?.points !== undefined && [words.gained(result.points), words.pointsWord(result.points)],
    standing && [words.place(standing.place, standing.tied), words.ofMoved(standing.of, standing.moved)],
    standing?.behind !== undefined &&
      standing.ahead !== undefined && [grouped(standing.behind), words.behind(standing.ahead)],
  ].filter((box) => Array.isArray(box))
  if (boxes.length === 0) return null
  return (
    <div class="score">
      {boxes.map(([number, text]) => (
        <div key={text}>
          <b class="num">{number}</b>
          <span>
            <bdi>{text}</bdi>
          </span>
        </div>
      ))}
    </div>
  )
}
