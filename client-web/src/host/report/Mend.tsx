import { useState } from 'preact/hooks'
import { choiceOf } from '../../game/choice'
import { labelled } from '../../game/labels'
import { scored } from '../../game/unscored'
import type {
  ApiAsked,
  ApiMended,
  ApiMendRequest,
  OutcomeChoice,
  OutcomeCloze,
  OutcomeNumber,
  OutcomeOrdering,
  OutcomePlaced,
  OutcomeTyped,
  Reply,
} from '../../protocol/messages'
import { figure, grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { Badge, Icon } from '../../ui/shapes'
import type { Api } from '../api'
import { Spread } from '../kinds'
import { Dialog } from '../parts'
import { words } from './words'

type Mending = ApiMendRequest['mending']
type Ask = (mending: Mending) => void

const key = (reply: Reply): Mending => ({ is: 'key', reply })
const accept = (reply: Reply): Mending => ({ is: 'accept', replies: [reply] })

/** A question's answers, and one tap beside each to mark it otherwise. What that changes is said before it is done. */
export function Mend(props: { api: Api; code: string; asked: ApiAsked; onDone: () => void }) {
  const { api, code, asked, onDone } = props
  const [asking, setAsking] = useState<{ mending: Mending; changes: ApiMended } | undefined>(undefined)
  const [problem, setProblem] = useState('')
  const send = async (mending: Mending, sure: boolean) => {
    const answer = await api.mend(code, { question: asked.id, mending, sure })
    setProblem('ok' in answer ? '' : 'problems' in answer ? words.mend.bad : words.mend.failed)
    if ('ok' in answer && !sure) setAsking({ mending, changes: answer.ok })
    if ('ok' in answer && sure) onDone()
  }
  const ask: Ask = (mending) => void send(mending, false)
  if (!scored(asked.outcome.kind)) return <Spread outcome={asked.outcome} hidden={false} />
  return (
    <div class="mend">
      <Answers asked={asked} ask={ask} />
      <div class="acts">
        <button type="button" class="btn" onClick={() => ask({ is: 'counts', counts: !asked.counts })}>
          {asked.counts ? words.mend.without : words.mend.within}
        </button>
        {asked.mended && (
          <button type="button" class="btn" onClick={() => ask({ is: 'as-asked' })}>
            {words.mend.asAsked}
          </button>
        )}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {asking && (
        <Dialog label={words.mend.title} onClose={() => setAsking(undefined)}>
          <form method="dialog">
            <h2>{words.mend.title}</h2>
            <Changes changes={asking.changes} />
            <div class="pair">
              <button type="submit" class="btn">
                {words.mend.cancel}
              </button>
              <button type="submit" class="btn go" onClick={() => void send(asking.mending, true)}>
                {words.mend.sure}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  )
}

/** "4 students gain points. Мария moves to 1st." */
function Changes({ changes }: { changes: ApiMended }) {
  const { gaining, losing, right, rightThen, movers } = changes
  const said = [words.mend.right(right, rightThen), words.mend.gain(gaining), words.mend.lose(losing)].filter(Boolean)
  return (
    <>
      {said.length === 0 && <p>{words.mend.nobody}</p>}
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {movers.map((mover) => (
        <p key={mover.seat}>
          <bdi>{words.mend.moves(mover.name, mover.to)}</bdi>
        </p>
      ))}
    </>
  )
}

function Answers({ asked, ask }: { asked: ApiAsked; ask: Ask }) {
  const { outcome } = asked
  switch (outcome.kind) {
    case 'choice':
      return outcome.form === 'several' ? (
        <Several key={keysOf(outcome)} outcome={outcome} ask={ask} />
      ) : (
        <One outcome={outcome} ask={ask} />
      )
    case 'hotspot':
      return outcome.several ? (
        <Several key={keysOf(outcome)} outcome={choiceOf(outcome)} ask={ask} />
      ) : (
        <One outcome={choiceOf(outcome)} ask={ask} />
      )
    case 'label':
      return <Pairs key={keysOf(outcome)} items={labelled(outcome)} places={outcome.names} ask={ask} />
    case 'ordering':
      return <Order key={keysOf(outcome)} outcome={outcome} ask={ask} />
    case 'number':
      return <Numbers outcome={outcome} ask={ask} />
    case 'typed':
      return <Typed outcome={outcome} ask={ask} />
    case 'cloze':
      return <Gaps outcome={outcome} ask={ask} />
    case 'matching':
      return <Pairs key={keysOf(outcome)} items={outcome.lefts} places={outcome.rights} ask={ask} />
    case 'categorise':
      return <Pairs key={keysOf(outcome)} items={outcome.tiles} places={outcome.bins} ask={ask} />
    case 'poll':
    case 'scale':
    case 'word-cloud':
    case 'open':
    case 'slide':
      return null
  }
}

/** Names a key, so that what was half changed is dropped when it is another. */
function keysOf(outcome: ApiAsked['outcome']): string {
  return JSON.stringify(outcome).replace(/"counts?":(\d+|\[[^\]]*\])/g, '')
}

function Yes() {
  return (
    <span class="yes">
      <Icon of="tick" />
      {words.mend.isRight}
    </span>
  )
}

function One({ outcome, ask }: { outcome: OutcomeChoice; ask: Ask }) {
  return (
    <ul class="answers">
      {outcome.options.map((option, index) => {
        const text = outcome.form === 'true-false' ? (words.trueFalse[index] ?? '') : option.text
        const reply: Reply = { kind: 'choice', options: [index] }
        const only = option.right && outcome.options.filter((one) => one.right).length === 1
        return (
          <li key={option.text}>
            <Badge index={index} letters={outcome.letters} />
            <span>
              {option.right ? <b class="hl">{show(text)}</b> : show(text)} {option.right && <Yes />}
            </span>
            <b class="num">{grouped(option.count)}</b>
            <span class="acts">
              {!option.right && (
                <button
                  type="button"
                  class="btn"
                  aria-label={words.mend.acceptOf(plain(text))}
                  onClick={() => ask(accept(reply))}
                >
                  {words.mend.accept}
                </button>
              )}
              {!only && (
                <button
                  type="button"
                  class="btn"
                  aria-label={words.mend.keyOf(plain(text))}
                  onClick={() => ask(key(reply))}
                >
                  {words.mend.key}
                </button>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Several({ outcome, ask }: { outcome: OutcomeChoice; ask: Ask }) {
  const now = outcome.options.flatMap((option, index) => (option.right ? [index] : []))
  const [keys, setKeys] = useState(now)
  const changed = keys.length > 0 && (keys.length !== now.length || keys.some((one) => !now.includes(one)))
  return (
    <>
      <ul class="answers">
        {outcome.options.map((option, index) => (
          <li key={option.text}>
            <Badge index={index} letters={outcome.letters} />
            <label class="choice">
              <input
                type="checkbox"
                checked={keys.includes(index)}
                onChange={() =>
                  setKeys(keys.includes(index) ? keys.filter((one) => one !== index) : [...keys, index].sort())
                }
              />
              {show(option.text)}
            </label>
            <b class="num">{grouped(option.count)}</b>
          </li>
        ))}
      </ul>
      <button type="button" class="btn" disabled={!changed} onClick={() => ask(key({ kind: 'choice', options: keys }))}>
        {words.mend.useKeys}
      </button>
    </>
  )
}

function Order({ outcome, ask }: { outcome: OutcomeOrdering; ask: Ask }) {
  const now = outcome.tiles.map((_, index) => index)
  now.sort((one, other) => (outcome.tiles[one]?.place ?? 0) - (outcome.tiles[other]?.place ?? 0))
  const [order, setOrder] = useState(now)
  const swap = (place: number) => {
    const next = [...order]
    const [one, other] = [next[place], next[place + 1]]
    if (one === undefined || other === undefined) return
    next[place] = other
    next[place + 1] = one
    setOrder(next)
  }
  return (
    <>
      <ol class="answers">
        {order.map((tile, place) => {
          const text = outcome.tiles[tile]?.text ?? ''
          return (
            <li key={tile}>
              <b class="num">{place + 1}</b>
              <span>
                {show(text)} <span class="soft">{outcome.tiles[tile]?.at}</span>
              </span>
              <span class="acts">
                <button
                  type="button"
                  class="btn"
                  aria-label={words.mend.up(plain(text))}
                  disabled={place === 0}
                  onClick={() => swap(place - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="btn"
                  aria-label={words.mend.down(plain(text))}
                  disabled={place === order.length - 1}
                  onClick={() => swap(place)}
                >
                  ↓
                </button>
              </span>
            </li>
          )
        })}
      </ol>
      <button
        type="button"
        class="btn"
        disabled={order.every((tile, place) => tile === now[place])}
        onClick={() => ask(key({ kind: 'order', tiles: order }))}
      >
        {words.mend.useOrder}
      </button>
    </>
  )
}

function Numbers({ outcome, ask }: { outcome: OutcomeNumber; ask: Ask }) {
  return (
    <>
      <p>
        <b class="hl">{figure(outcome.answer, { unit: outcome.unit, year: outcome.year })}</b> <Yes />
      </p>
      <ul class="answers">
        {outcome.values.map(({ value, count }) => (
          <li key={value}>
            <b class="num">{figure(value, { year: outcome.year })}</b>
            <span class="soft">{words.mend.gave(count)}</span>
            <span class="acts">
              <button
                type="button"
                class="btn"
                aria-label={words.mend.acceptOf(String(value))}
                onClick={() => ask(accept({ kind: 'number', text: String(value) }))}
              >
                {words.mend.accept}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Other label={words.mend.number} reply={(text) => ({ kind: 'number', text })} ask={ask} />
    </>
  )
}

/** Answers that are nearly the same stand in one group, and one tap accepts it. */
function Typed({ outcome, ask }: { outcome: OutcomeTyped; ask: Ask }) {
  return (
    <>
      <p>
        <b class="hl">{[outcome.answer, ...outcome.also].join(', ')}</b> <Yes />
      </p>
      <ul class="answers">
        {outcome.groups.map((group) => {
          const text = group.texts[0] ?? ''
          return (
            <li key={`${text}${group.right}`}>
              <b class="num">{grouped(group.count)}</b>
              <span>
                <bdi>{group.texts.join(', ')}</bdi> {group.right && <Yes />}
              </span>
              <span class="acts">
                {!group.right && (
                  <button
                    type="button"
                    class="btn"
                    aria-label={words.mend.acceptOf(text)}
                    onClick={() => ask(accept({ kind: 'text', text }))}
                  >
                    {words.mend.accept}
                  </button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <Other label={words.mend.typed} reply={(text) => ({ kind: 'text', text })} ask={ask} />
    </>
  )
}

/** An answer nobody gave, or one that is to be the key. */
function Other({ label, reply, ask }: { label: string; reply: (text: string) => Reply; ask: Ask }) {
  const [text, setText] = useState('')
  const whole = text.trim()
  return (
    <div class="other">
      <label class="set">
        <b>{label}</b>
        <input
          class="find"
          dir="auto"
          maxLength={80}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <span class="acts">
        <button type="button" class="btn" disabled={!whole} onClick={() => ask(accept(reply(whole)))}>
          {words.mend.accept}
        </button>
        <button type="button" class="btn" disabled={!whole} onClick={() => ask(key(reply(whole)))}>
          {words.mend.key}
        </button>
      </span>
    </div>
  )
}

/** For each gap the words that were put there, those that are right first, and one tap to accept another. */
function Gaps({ outcome, ask }: { outcome: OutcomeCloze; ask: Ask }) {
  return (
    <ul class="answers">
      {outcome.gaps.flatMap((gap, index) => {
        const right = (word: number) => word === gap.word || gap.also.includes(word)
        return outcome.bank
          .map((text, word) => ({ text, word, count: gap.counts[word] ?? 0 }))
          .filter(({ word, count }) => count > 0 || right(word))
          .sort((one, other) => Number(right(other.word)) - Number(right(one.word)) || other.count - one.count)
          .map(({ text, word, count }) => {
            const places = outcome.gaps.map((_, one) => (one === index ? word : -1))
            return (
              <li key={`${index} ${text}`}>
                <b class="soft">{words.mend.gap(index + 1)}</b>
                <span>
                  {right(word) ? <b class="hl">{show(text)}</b> : show(text)} {right(word) && <Yes />}
                </span>
                <b class="num">{grouped(count)}</b>
                <span class="acts">
                  {!right(word) && (
                    <button
                      type="button"
                      class="btn"
                      aria-label={words.mend.acceptIn(plain(text), index + 1)}
                      onClick={() => ask(accept({ kind: 'places', places }))}
                    >
                      {words.mend.accept}
                    </button>
                  )}
                </span>
              </li>
            )
          })
      })}
    </ul>
  )
}

function Pairs({ items, places, ask }: { items: readonly OutcomePlaced[]; places: readonly string[]; ask: Ask }) {
  const now = items.map((item) => item.place)
  const [chosen, setChosen] = useState(now)
  return (
    <>
      <ul class="answers">
        {items.map((item, index) => (
          <li key={item.text}>
            <label class="pairing">
              <span>{show(item.text)}</span>
              <select
                class="find"
                value={String(chosen[index])}
                onChange={(event) => {
                  const next = [...chosen]
                  next[index] = Number(event.currentTarget.value)
                  setChosen(next)
                }}
              >
                {places.map((place, at) => (
                  <option key={place} value={String(at)}>
                    {plain(place)}
                  </option>
                ))}
              </select>
            </label>
            <b class="num">{grouped(item.counts[item.place] ?? 0)}</b>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="btn"
        disabled={chosen.every((place, index) => place === now[index])}
        onClick={() => ask(key({ kind: 'places', places: chosen }))}
      >
        {words.mend.usePairs}
      </button>
    </>
  )
}
