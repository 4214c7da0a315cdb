import type { OutcomeCloze } from '../../protocol/messages'
import { plain, show } from '../../ui/rich'
import { words } from '../words'

/** As many different words of one gap as can be taken in at a glance. */
const MOST = 4

/** The text with its right words and what was put in each gap, most often first; hidden, the text with its gaps, and the bank. */
export function Filled({ outcome, hidden }: { outcome: OutcomeCloze; hidden: boolean }) {
  const { text, gaps, bank } = outcome
  return (
    <>
      <p class="gaps">
        {text.map((part, index) => {
          const gap = gaps[index]
          return (
            <span key={index}>
              {show(part)}
              {gap && <Gap number={index + 1} word={hidden ? undefined : bank[gap.word]} />}
            </span>
          )
        })}
      </p>
      {hidden ? (
        <p class="soft after">{words.places(bank.map(plain))}</p>
      ) : (
        <ol class="rows">
          {gaps.map((gap, index) => {
            const given = bank
              .map((word, at) => ({ word, at, count: gap.counts[at] ?? 0 }))
              .filter(({ count }) => count > 0)
              .sort((one, other) => other.count - one.count)
              .slice(0, MOST)
            return (
              <li key={index} class="row line">
                <b class="num">{index + 1}</b>
                <span>
                  {[gap.word, ...gap.also].map((word, nth) => (
                    <span key={word}>
                      {nth > 0 && ', '}
                      <b class="hl">{show(bank[word] ?? '')}</b>
                    </span>
                  ))}
                </span>
                <span class="soft small">
                  {given.length === 0
                    ? words.cloze.none
                    : given.map(({ word, count }) => words.cloze.put(plain(word), count)).join(', ')}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}

function Gap({ number, word }: { number: number; word: string | undefined }) {
  if (word !== undefined) return <b class="hl">{show(word)}</b>
  return (
    <span class="gap">
      <span class="sr">{words.cloze.gap} </span>
      {number}
    </span>
  )
}
