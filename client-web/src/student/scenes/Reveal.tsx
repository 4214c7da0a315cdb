import { choiceOf } from '../../game/choice'
import type { StudentMe, StudentResult, StudentSceneRevealed, StudentStanding } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { Badge, Icon } from '../../ui/shapes'
import { Heading } from '../parts'
import { words } from '../words'

/** The answer: how mine did, why the right one is right, where that leaves me, and what everybody chose. */
export function Reveal({ scene, me }: { scene: StudentSceneRevealed; me: StudentMe }) {
  const { face, lesson, answered, last } = scene
  const outcome = choiceOf(scene.outcome)
  const verdict = me.result?.verdict ?? 'none'
  const mine = me.saved?.kind === 'choice' ? me.saved.options : []
  const texts = outcome.form === 'true-false' ? words.trueFalse : outcome.options.map((option) => option.text)
  const most = Math.max(1, ...outcome.options.map((option) => option.count))
  const wrong = mine.filter((option) => !outcome.options[option]?.right)
  const [only] = wrong
  const company =
    verdict === 'wrong' && only !== undefined && mine.length === 1
      ? words.choseToo((outcome.options[only]?.count ?? 0) - 1, answered, [...outcome.letters][only] ?? '')
      : ''
  return (
    <main class="column">
      <div class={`verdict ${verdict}`}>
        <span class="badge">
          <Icon of={verdict === 'right' ? 'tick' : verdict === 'partly' ? 'half' : 'cross'} />
        </span>
        <div>
          <Heading>{words.verdict[verdict]}</Heading>
          <p class="soft small">{company || words.run(me.result?.run ?? 0)}</p>
        </div>
      </div>
      <div class="tab">
        <span>
          {words.card(lesson.card)} <span class="soft">{lesson.title}</span>
        </span>
      </div>
      <section class="sheet">
        <div class="key">
          {outcome.options.map(
            (option, index) =>
              (option.right || mine.includes(index)) && (
                <div key={option.text} class={option.right ? 'yes' : 'mine'}>
                  <Badge index={index} letters={outcome.letters} />
                  <p>
                    <small>
                      <Icon of={option.right ? 'tick' : 'cross'} />
                      {option.right ? (mine.includes(index) ? words.rightAndYours : words.right) : words.yours}
                    </small>
                    {option.right ? <b class="hl">{texts[index]}</b> : texts[index]}
                  </p>
                </div>
              ),
          )}
        </div>
        <p class="why">{lesson.explanation}</p>
      </section>
      <Score result={me.result} standing={me.standing} />
      <Took result={me.result} />
      <details class="everyone">
        <summary>{words.everyone}</summary>
        <p class="stem again">{face.stem}</p>
        <ul class="spread">
          {outcome.options.map((option, index) => (
            <li key={option.text}>
              <Badge index={index} letters={outcome.letters} />
              <p>
                {option.right ? <b class="hl">{texts[index]}</b> : texts[index]}
                <span class="lie" aria-hidden="true">
                  <u class={`o${index + 1}`} style={{ width: `${(100 * option.count) / most}%` }} />
                </span>
              </p>
              <b class="num">{grouped(option.count)}</b>
            </li>
          ))}
        </ul>
      </details>
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
