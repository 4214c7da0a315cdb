import { choiceOf } from '../../game/choice'
import type { OutcomeChoice, ProjectorSceneRevealed } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { Badge, Icon } from '../../ui/shapes'
import { words } from '../words'

const MOST_COLUMNS = 4
const LONG_OPTION = 62

/** The answer: what everybody chose, which was right, and why. */
export function Reveal({ scene }: { scene: ProjectorSceneRevealed }) {
  const { face, lesson, right, seats } = scene
  const outcome = choiceOf(scene.outcome)
  const longest = Math.max(...outcome.options.map((option) => option.text.length))
  const columns = outcome.options.length <= MOST_COLUMNS && longest <= LONG_OPTION
  const [share, had] = words.rightOf(right, seats)
  return (
    <>
      <h1 class={face.stem.length > 110 ? 'stem asked long' : 'stem asked'}>{face.stem}</h1>
      <div class="reveal">
        {columns ? <Columns outcome={outcome} /> : <Rows outcome={outcome} />}
        <div>
          <div class="tab">
            <span>
              {words.card(lesson.card)} <span class="soft">{lesson.title}</span>
            </span>
          </div>
          <section class="sheet">
            <p class="why">{lesson.explanation}</p>
          </section>
          <p class="had">
            <b class="num">{share}</b> {had}
          </p>
        </div>
      </div>
    </>
  )
}

function texts(outcome: OutcomeChoice): readonly string[] {
  return outcome.form === 'true-false' ? words.trueFalse : outcome.options.map((option) => option.text)
}

function most(outcome: OutcomeChoice): number {
  return Math.max(1, ...outcome.options.map((option) => option.count))
}

function Right() {
  return (
    <span class="yes">
      <Icon of="tick" />
      {words.right}
    </span>
  )
}

function Columns({ outcome }: { outcome: OutcomeChoice }) {
  return (
    <ul class="cols">
      {outcome.options.map((option, index) => (
        <li key={option.text} class="col">
          <div class="well">
            {option.right && <Right />}
            <b class={option.right ? 'num n ok' : 'num n'}>{grouped(option.count)}</b>
            <div
              class={`finger o${index + 1}`}
              aria-hidden="true"
              style={{ '--share': String(option.count / most(outcome)) }}
            />
          </div>
          <div class="lab">
            <Badge index={index} letters={outcome.letters} />
            <span class={option.right ? 'hl' : ''}>{texts(outcome)[index]}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Rows({ outcome }: { outcome: OutcomeChoice }) {
  return (
    <ul class="bars">
      {outcome.options.map((option, index) => (
        <li key={option.text}>
          <Badge index={index} letters={outcome.letters} />
          <div>
            {option.right && <Right />}
            <span class={option.right ? 'hl' : ''}>{texts(outcome)[index]}</span>
            <span class="lie" aria-hidden="true">
              <u class={`o${index + 1}`} style={{ width: `${(100 * option.count) / most(outcome)}%` }} />
            </span>
          </div>
          <b class="num">{grouped(option.count)}</b>
        </li>
      ))}
    </ul>
  )
}
