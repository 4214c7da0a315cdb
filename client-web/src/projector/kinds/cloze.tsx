import type { AskCloze, OutcomeCloze } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { words } from '../words'

/** The text with its gaps, and the words that wait for them. */
export function ToFill({ ask }: { ask: AskCloze }) {
  return (
    <div class="grid one cloze">
      <p class={ask.text.join('').length > 260 ? 'gaps small' : 'gaps'}>
        {ask.text.map((part, gap) => (
          <span key={gap}>
            {part}
            {gap < ask.text.length - 1 && (
              <span class="gap">
                <span class="sr">{words.gap} </span>
                {gap + 1}
              </span>
            )}
          </span>
        ))}
      </p>
      <ul class="bank">
        {ask.bank.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </div>
  )
}

/** The text with its right words, then how many had each, and what else counts. */
export function Filled({ outcome }: { outcome: OutcomeCloze }) {
  const { text, gaps, bank } = outcome
  return (
    <div class="cloze">
      <p class={text.join('').length > 260 ? 'gaps small' : 'gaps'}>
        {text.map((part, index) => {
          const gap = gaps[index]
          return (
            <span key={index}>
              {part}
              {gap && <b class="hl">{bank[gap.word]}</b>}
            </span>
          )
        })}
      </p>
      <ol class="bank">
        {gaps.map((gap, index) => {
          const right = [gap.word, ...gap.also]
          const had = right.reduce((sum, word) => sum + (gap.counts[word] ?? 0), 0)
          return (
            <li key={index}>
              <span class="num soft">{index + 1}</span> <b>{right.map((word) => bank[word]).join(', ')}</b>{' '}
              <span class="soft">{words.there(grouped(had))}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
