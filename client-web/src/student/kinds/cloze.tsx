import { useState } from 'preact/hooks'
import type { AskCloze, Outcome, OutcomeCloze, OutcomeGap, Reply } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { Bar, Icon } from '../../ui/shapes'
import { words } from '../words'
import type { Kind, PadProps } from './kind'
import { Mine, matched, NOWHERE, nextOpen, placesOf, reply } from './placing'

/** The same with a gap filled. The same word again takes it out; where a word may be used once only, it leaves the gap it was in. */
export function filled(places: readonly number[], gap: number, word: number, once: boolean): readonly number[] {
  if (once) return matched(places, gap, word)
  return places.map((place, one) => (one === gap ? (place === word ? NOWHERE : word) : place))
}

/** A text whose gaps are buttons: a tap on one says whose turn it is, a tap on a word puts it there, and the gap itself takes it out. */
function Pad({ ask, draft, locked, onDraft }: PadProps) {
  const { text, bank, once } = ask.kind === 'cloze' ? ask : { text: [''], bank: [], once: true }
  const gaps = text.length - 1
  const places = placesOf(draft, gaps, bank.length)
  const [turn, setTurn] = useState(() => Math.max(0, nextOpen(places, -1)))
  const [said, setSaid] = useState('')

  const choose = (gap: number) => {
    if (locked) return
    if (turn === gap && places[gap] !== NOWHERE) {
      onDraft(reply(places.map((place, one) => (one === gap ? NOWHERE : place))))
      setSaid(words.cloze.out(gap + 1))
      return
    }
    setTurn(gap)
    setSaid(words.cloze.turn(gap + 1, gaps))
  }
  const put = (word: number) => {
    if (locked) return
    const next = filled(places, turn, word, once)
    const out = next[turn] === NOWHERE
    const then = out ? turn : nextOpen(next, turn)
    const ended = next.every((place) => place !== NOWHERE)
    setSaid(
      out
        ? words.cloze.out(turn + 1)
        : `${words.cloze.put(plain(bank[word] ?? ''), turn + 1)} ${ended ? words.cloze.all : words.cloze.turn(then + 1, gaps)}`,
    )
    setTurn(then)
    onDraft(reply(next))
  }
  return (
    <>
      {!locked && <p class="ask">{words.cloze.how}</p>}
      <div class="answers cloze">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would break the flow of the text */}
        <p class="gaps" role="group" aria-label={words.cloze.text}>
          {text.map((part, gap) => {
            const word = bank[places[gap] ?? NOWHERE]
            return (
              <span key={gap}>
                {show(part)}
                {gap < gaps && (
                  <button
                    type="button"
                    class={word === undefined ? 'gap' : 'gap has'}
                    aria-pressed={!locked && turn === gap}
                    aria-disabled={locked || undefined}
                    aria-label={words.cloze.gap(gap + 1, gaps, word && plain(word))}
                    onClick={() => choose(gap)}
                  >
                    {word === undefined ? gap + 1 : show(word)}
                  </button>
                )}
              </span>
            )
          })}
        </p>
        <ul class="bank" aria-label={words.cloze.bank}>
          {bank.map((text, word) => {
            const gap = once ? places.indexOf(word) : NOWHERE
            return (
              <li key={text}>
                <button
                  type="button"
                  class={gap < 0 ? 'word' : 'word used'}
                  aria-disabled={locked || undefined}
                  aria-label={words.cloze.word(plain(text), gap < 0 ? undefined : gap + 1)}
                  onClick={() => put(word)}
                >
                  {show(text)}
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      <p class="sr" role="status">
        {said}
      </p>
    </>
  )
}

const right = (gap: OutcomeGap, word: number) => gap.word === word || gap.also.includes(word)

/** The text with its right words, and below it the gaps that I had otherwise. */
function Key({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  if (outcome.kind !== 'cloze') return null
  const { text, gaps, bank } = outcome
  const own = placesOf(mine, gaps.length, bank.length)
  const missed = gaps.flatMap((gap, index) => (mine && !right(gap, own[index] ?? NOWHERE) ? [index] : []))
  return (
    <>
      <p class="gaps">
        {text.map((part, index) => {
          const gap = gaps[index]
          const had = own[index] ?? NOWHERE
          const shown = gap && right(gap, had) ? had : (gap?.word ?? NOWHERE)
          return (
            <span key={index}>
              {show(part)}
              {gap && (
                <span class={missed.includes(index) ? 'mark no' : 'mark'}>
                  {mine && <Icon of={missed.includes(index) ? 'cross' : 'tick'} />}
                  <b class="hl">{show(bank[shown] ?? '')}</b>
                </span>
              )}
            </span>
          )
        })}
      </p>
      {missed.length > 0 && (
        <ul class="placed">
          {missed.map((index) => {
            const gap = gaps[index]
            if (!gap) return null
            const also = gap.also.map((word) => plain(bank[word] ?? ''))
            return (
              <li key={index} class="mine">
                <b class="num">{index + 1}</b>
                <p>
                  {show(bank[gap.word] ?? '')} {also.length > 0 && <span class="soft">{words.cloze.also(also)}</span>}
                  <Mine place={gap.word} own={own[index] ?? NOWHERE} places={bank} />
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

/** How many had each gap right. */
function Spread({ outcome }: { outcome: Outcome }) {
  if (outcome.kind !== 'cloze') return null
  const counts = outcome.gaps.map((gap) =>
    [gap.word, ...gap.also].reduce((sum, word) => sum + (gap.counts[word] ?? 0), 0),
  )
  const most = Math.max(1, ...counts)
  return (
    <ul class="spread">
      {counts.map((count, index) => (
        <li key={index}>
          <p>
            {words.cloze.had(index + 1)}: {show(outcome.bank[outcome.gaps[index]?.word ?? NOWHERE] ?? '')}
            <Bar of={count / most} />
          </p>
          <b class="num">{grouped(count)}</b>
        </li>
      ))}
    </ul>
  )
}

function parts(outcome: Outcome, mine: Reply | undefined): string {
  if (!mine || outcome.kind !== 'cloze') return ''
  const { gaps, bank } = outcome as OutcomeCloze
  const own = placesOf(mine, gaps.length, bank.length)
  return words.cloze.parts(gaps.filter((gap, index) => right(gap, own[index] ?? NOWHERE)).length, gaps.length)
}

function done(draft: Reply | undefined, ask: AskCloze): readonly [number, number] {
  const gaps = ask.text.length - 1
  return [placesOf(draft, gaps, ask.bank.length).filter((place) => place !== NOWHERE).length, gaps]
}

export const kind: Kind = {
  Pad,
  Key,
  Spread,
  parts,
  save: (draft, ask) => words.match.save(...done(draft, ask as AskCloze)),
  ready: (draft, ask) => done(draft, ask as AskCloze)[0] > 0,
}
