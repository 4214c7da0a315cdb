import type { AskCloze, OutcomeCloze } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { words } from '../words'

/** The text with its gaps, and the words that wait for them. */
export function ToFill({ ask }: { ask: AskCloze }) {
  return (
    <div class="grid one cloze">
      <p class={ask.text.map(plain).join('').length > 260 ? 'gaps small' : 'gaps'}>
        {ask.text.map((part, gap) => (
          <span key={gap}>
            {show(part)}
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
          <li key={word}>{show(word)}</li>
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
      <p class={text.map(plain).join('').length > 260 ? 'gaps small' : 'gaps'}>
        {text.map((part, index) => {
          const gap = gaps[index]
          return (
            <span key={index}>
              {show(part)}
              {gap && <b class="hl">{show(bank[gap.word] ?? '')}</b>}
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
              <span class="num soft">{index + 1}</span>{' '}
              <b>{right.map((word, nth) => [nth > 0 && ', ', show(bank[word] ?? '')])}</b>{' '}
              <span class="soft">{words.there(grouped(had))}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
