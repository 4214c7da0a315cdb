import type { AskChoice, OutcomeChoice } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { Badge, Bar, Icon } from '../../ui/shapes'
import { words } from '../words'

const MOST_COLUMNS = 4
const LONG_OPTION = 62

/** The options, each with its badge. */
export function Options({ ask }: { ask: AskChoice }) {
  const texts = ask.form === 'true-false' ? words.trueFalse : ask.options
  const longest = Math.max(...texts.map((text) => plain(text).length))
  const size = longest > LONG_OPTION || texts.length > 4 ? 'small' : ''
  return (
    <ul class={`grid ${texts.length === 3 ? 'three' : ''} ${size}`}>
      {texts.map((text, index) => (
        <li key={text}>
          <Badge index={index} letters={ask.letters} />
          <span>{show(text)}</span>
        </li>
      ))}
    </ul>
  )
}

/** How many chose each option, and which was right. */
export function Chosen({ outcome }: { outcome: OutcomeChoice }) {
  const longest = Math.max(...outcome.options.map((option) => plain(option.text).length))
  const columns = outcome.options.length <= MOST_COLUMNS && longest <= LONG_OPTION
  return columns ? <Columns outcome={outcome} /> : <Rows outcome={outcome} />
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
              class={outcome.letters ? `finger o${index + 1}` : 'finger'}
              aria-hidden="true"
              style={{ '--share': String(option.count / most(outcome)) }}
            />
          </div>
          <div class="lab">
            {outcome.letters && <Badge index={index} letters={outcome.letters} />}
            <span class={option.right ? 'hl' : ''}>{show(texts(outcome)[index] ?? '')}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

export function Rows({ outcome }: { outcome: OutcomeChoice }) {
  return (
    <ul class="bars">
      {outcome.options.map((option, index) => (
        <li key={option.text}>
          <Badge index={index} letters={outcome.letters} />
          <div>
            {option.right && <Right />}
            <span class={option.right ? 'hl' : ''}>{show(texts(outcome)[index] ?? '')}</span>
            <Bar of={option.count / most(outcome)} {...(outcome.letters ? { option: index } : {})} />
          </div>
          <b class="num">{grouped(option.count)}</b>
        </li>
      ))}
    </ul>
  )
}
