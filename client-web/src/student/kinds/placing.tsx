import { useState } from 'preact/hooks'
import { labelled } from '../../game/labels'
import type { Ask, Outcome, OutcomePlaced, Reply } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { Bar, Icon } from '../../ui/shapes'
import { words } from '../words'
import type { Kind, PadProps } from './kind'

export const NOWHERE = -1

/** Where each item is, by the ask's indexes; {@link NOWHERE} for those that are nowhere yet. */
export function placesOf(reply: Reply | undefined, items: number, places: number): readonly number[] {
  const given = reply?.kind === 'places' ? reply.places : []
  return Array.from({ length: items }, (_, item) => {
    const place = given[item] ?? NOWHERE
    return place >= 0 && place < places ? place : NOWHERE
  })
}

export const reply = (places: readonly number[]): Reply | undefined =>
  places.every((place) => place === NOWHERE) ? undefined : { kind: 'places', places }

/** The same with a left end at another right end. Of two that would share one, the newer has it; the same tap again takes it away. */
export function matched(places: readonly number[], left: number, right: number): readonly number[] {
  return places.map((place, item) =>
    item === left ? (place === right ? NOWHERE : right) : place === right ? NOWHERE : place,
  )
}

/** The first left end that has nothing yet, from one on; the one itself when all have. */
export function nextOpen(places: readonly number[], from: number): number {
  for (let step = 1; step <= places.length; step++) {
    const item = (from + step) % places.length
    if (places[item] === NOWHERE) return item
  }
  return from
}

/** Two columns: a tap on the left says whose turn it is, a tap on the right gives it its match. */
function Match({ ask, draft, locked, onDraft }: PadProps) {
  const [lefts, rights] = ask.kind === 'matching' ? [ask.lefts, ask.rights] : [[], []]
  const places = placesOf(draft, lefts.length, rights.length)
  const [turn, setTurn] = useState(() => nextOpen(places, -1))
  const [said, setSaid] = useState('')
  const right = (left: number) => {
    const text = rights[places[left] ?? NOWHERE]
    return text === undefined ? undefined : plain(text)
  }

  const choose = (left: number) => {
    if (locked) return
    setTurn(left)
    setSaid(words.match.turn(plain(lefts[left] ?? '')))
  }
  const give = (to: number) => {
    if (locked) return
    const next = matched(places, turn, to)
    const then = next[turn] === NOWHERE ? turn : nextOpen(next, turn)
    const [left, text] = [plain(lefts[turn] ?? ''), plain(rights[to] ?? '')]
    const ended = next.every((place) => place !== NOWHERE)
    setSaid(
      next[turn] === NOWHERE
        ? words.match.apart(left)
        : `${words.match.together(left, text)} ${ended ? words.match.all : words.match.turn(plain(lefts[then] ?? ''))}`,
    )
    setTurn(then)
    onDraft(reply(next))
  }
  return (
    <>
      {!locked && <p class="ask">{words.match.how}</p>}
      <div class="answers match">
        <ol aria-label={words.match.lefts}>
          {lefts.map((text, left) => (
            <li key={text}>
              <button
                type="button"
                class={`opt end${places[left] === NOWHERE ? '' : ' has'}`}
                aria-pressed={!locked && turn === left}
                aria-disabled={locked || undefined}
                aria-label={words.match.left(plain(text), right(left))}
                onClick={() => choose(left)}
              >
                <b class="num">{left + 1}</b>
                <span>{show(text)}</span>
              </button>
            </li>
          ))}
        </ol>
        <ul aria-label={words.match.rights}>
          {rights.map((text, place) => {
            const left = places.indexOf(place)
            return (
              <li key={text}>
                <button
                  type="button"
                  class={`opt end${left < 0 ? '' : ' has'}`}
                  aria-disabled={locked || undefined}
                  aria-label={words.match.right(plain(text), left < 0 ? undefined : plain(lefts[left] ?? ''))}
                  onClick={() => give(place)}
                >
                  <b class="num">{left < 0 ? '' : left + 1}</b>
                  <span>{show(text)}</span>
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

/** For each tile the groups to choose from. */
function Sort({ ask, draft, locked, onDraft }: PadProps) {
  const [tiles, bins] = ask.kind === 'categorise' ? [ask.tiles, ask.bins] : [[], []]
  const places = placesOf(draft, tiles.length, bins.length)
  const put = (tile: number, bin: number) => onDraft(reply(places.map((place, one) => (one === tile ? bin : place))))
  return (
    <>
      {!locked && <p class="ask">{words.sort.how}</p>}
      <div class="answers sort">
        {tiles.map((text, tile) => (
          <fieldset key={text} disabled={locked}>
            <legend>{show(text)}</legend>
            <div class={bins.some((bin) => plain(bin).length > 14) ? 'bins long' : 'bins'}>
              {bins.map((bin, place) => (
                <label key={bin}>
                  <input
                    type="radio"
                    class="sr"
                    name={`tile-${tile}`}
                    checked={places[tile] === place}
                    onChange={() => put(tile, place)}
                  />
                  <span>
                    {places[tile] === place && <Icon of="tick" />}
                    {show(bin)}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </>
  )
}

/** Items and places of an outcome of either kind. */
function placing(outcome: Outcome): { items: readonly OutcomePlaced[]; places: readonly string[] } {
  if (outcome.kind === 'matching') return { items: outcome.lefts, places: outcome.rights }
  if (outcome.kind === 'categorise') return { items: outcome.tiles, places: outcome.bins }
  if (outcome.kind === 'label') return { items: labelled(outcome), places: outcome.names }
  return { items: [], places: [] }
}

/** What was right, what was mine, and whether they are the same. */
export function Mine({ place, own, places }: { place: number; own: number; places: readonly string[] }) {
  const right = own === place
  return (
    <small>
      <Icon of={right ? 'tick' : 'cross'} />
      {right ? words.order.there : own === NOWHERE ? words.order.nowhere : words.match.yours(plain(places[own] ?? ''))}
    </small>
  )
}

function Pairs({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  const { items, places } = placing(outcome)
  const own = placesOf(mine, items.length, places.length)
  return (
    <ul class="placed">
      {items.map((item, index) => (
        <li key={item.text} class={mine ? (own[index] === item.place ? 'yes' : 'mine') : ''}>
          <p>
            {show(item.text)}
            <br />
            <b class="hl">{show(places[item.place] ?? '')}</b>
            {mine && <Mine place={item.place} own={own[index] ?? NOWHERE} places={places} />}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Groups({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  const { items, places } = placing(outcome)
  const own = placesOf(mine, items.length, places.length)
  return (
    <>
      {places.map((bin, place) => (
        <section key={bin} class="group">
          <h2>
            <span class="hl">{show(bin)}</span>
          </h2>
          <ul class="placed">
            {items.map(
              (item, index) =>
                item.place === place && (
                  <li key={item.text} class={mine ? (own[index] === place ? 'yes' : 'mine') : ''}>
                    <p>
                      {show(item.text)}
                      {mine && <Mine place={place} own={own[index] ?? NOWHERE} places={places} />}
                    </p>
                  </li>
                ),
            )}
          </ul>
        </section>
      ))}
    </>
  )
}

/** How many had each item at its place. */
function Spread({ outcome }: { outcome: Outcome }) {
  const { items, places } = placing(outcome)
  const most = Math.max(1, ...items.flatMap((item) => item.counts))
  return (
    <ul class="spread">
      {items.map((item) => {
        const count = item.counts[item.place] ?? 0
        return (
          <li key={item.text}>
            <p>
              {show(item.text)}: {show(places[item.place] ?? '')}
              <Bar of={count / most} />
            </p>
            <b class="num">{grouped(count)}</b>
          </li>
        )
      })}
    </ul>
  )
}

function parts(outcome: Outcome, mine: Reply | undefined): string {
  if (!mine) return ''
  const { items, places } = placing(outcome)
  const own = placesOf(mine, items.length, places.length)
  const right = items.filter((item, index) => own[index] === item.place).length
  if (outcome.kind === 'label') return words.regions.parts(right, items.length)
  return outcome.kind === 'matching' ? words.match.parts(right, items.length) : words.sort.parts(right, items.length)
}

/** How many of an ask's items have a place. */
function done(draft: Reply | undefined, ask: Ask): readonly [number, number] {
  const [items, places] =
    ask.kind === 'matching'
      ? [ask.lefts.length, ask.rights.length]
      : ask.kind === 'categorise'
        ? [ask.tiles.length, ask.bins.length]
        : ask.kind === 'label'
          ? [ask.regions.length, ask.names.length]
          : [0, 0]
  return [placesOf(draft, items, places).filter((place) => place !== NOWHERE).length, items]
}

const shared = {
  Spread,
  parts,
  save: (draft: Reply | undefined, ask: Ask) => words.match.save(...done(draft, ask)),
  ready: (draft: Reply | undefined, ask: Ask) => done(draft, ask)[0] > 0,
}

export const matching: Kind = { ...shared, Pad: Match, Key: Pairs }
export const categorise: Kind = { ...shared, Pad: Sort, Key: Groups }
