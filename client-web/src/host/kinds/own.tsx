import type { OutcomeHeard, OutcomeOpen, OutcomeWordCloud } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { words } from '../words'

type Outcome = OutcomeWordCloud | OutcomeOpen

/** Lets the class see something, or hides it. @param entries every text it was said in */
export type Ruling = (entries: readonly string[], shown: boolean) => void

/** What people said in their own words, in the order in which it came, with what the class may see of it. @param rule nothing where there is nothing to rule any more */
export function InOwnWords({ outcome, hidden, rule }: { outcome: Outcome; hidden: boolean; rule?: Ruling }) {
  const { heard } = outcome
  if (hidden) return <p class="soft after">{words.own.hidden(heard.length)}</p>
  if (heard.length === 0) return <p class="soft after">{words.own.nothing}</p>
  const waiting = heard.filter((one) => one.stand === 'waiting')
  const plain = waiting.filter((one) => !one.caution)
  const all = (some: readonly OutcomeHeard[]) => some.flatMap((one) => one.texts)
  return (
    <>
      {rule && (
        <div class="acts after">
          <button
            type="button"
            class="btn"
            aria-disabled={plain.length === 0 || undefined}
            onClick={() => plain.length > 0 && rule(all(plain), true)}
          >
            {words.own.showAll(plain.length)}
          </button>
          <button
            type="button"
            class="btn"
            aria-disabled={waiting.length === 0 || undefined}
            onClick={() => waiting.length > 0 && rule(all(waiting), false)}
          >
            {words.own.hideAll(waiting.length)}
          </button>
        </div>
      )}
      <ul class="rows heard">
        {heard.map((one) => (
          <Heard key={one.texts[0]} heard={one} rule={rule} />
        ))}
      </ul>
    </>
  )
}

function Heard({ heard, rule }: { heard: OutcomeHeard; rule: Ruling | undefined }) {
  const { texts, count, stand, caution } = heard
  const text = texts[0] ?? ''
  return (
    <li class={`row line ${stand}`}>
      <b class="num">{grouped(count)}</b>
      <span>
        <bdi>{text}</bdi>
        {texts.length > 1 && <span class="soft small"> {words.typed.like(texts.slice(1))}</span>}
        {caution && stand === 'waiting' && <span class="twice small">{words.own.caution}</span>}
      </span>
      {rule ? (
        <span class="chips">
          <button
            type="button"
            aria-pressed={stand === 'shown'}
            aria-label={words.own.showOne(text)}
            onClick={() => rule(texts, true)}
          >
            {words.own.show}
          </button>
          <button
            type="button"
            aria-pressed={stand === 'hidden'}
            aria-label={words.own.hideOne(text)}
            onClick={() => rule(texts, false)}
          >
            {words.own.hide}
          </button>
        </span>
      ) : (
        <span class="soft small">{words.own.stands[stand]}</span>
      )}
    </li>
  )
}
