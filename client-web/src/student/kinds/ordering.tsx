import { useEffect, useRef, useState } from 'preact/hooks'
import type { Outcome, OutcomeOrdering, Reply } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { Arrow, Bar, Icon } from '../../ui/shapes'
import { words } from '../words'
import type { Kind, PadProps } from './kind'

/** The order a reply gives, tiles that it leaves out at the end; the order shown where it gives none. */
function orderOf(reply: Reply | undefined, tiles: number): readonly number[] {
  const placed = reply?.kind === 'order' ? reply.tiles.filter((tile) => tile >= 0 && tile < tiles) : []
  return [...placed, ...Array.from({ length: tiles }, (_, tile) => tile).filter((tile) => !placed.includes(tile))]
}

/** The same with one tile moved to another place. */
export function moved(order: readonly number[], tile: number, to: number): readonly number[] {
  const rest = order.filter((one) => one !== tile)
  const place = Math.max(0, Math.min(rest.length, to))
  return [...rest.slice(0, place), tile, ...rest.slice(place)]
}

/**
 * Rows to put in order: by the arrows, by a tap on a row and one on its new place, by dragging the number, or by keys. An
 * order nobody has touched is no answer; one that is right as it stands is given by putting a row down where it was.
 */
function Pad({ ask, face, draft, locked, onDraft }: PadProps) {
  const texts = ask.kind === 'ordering' ? ask.tiles : []
  const order = orderOf(draft, texts.length)
  const [held, setHeld] = useState<number | undefined>(undefined)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const focused = useFocusKept(list)
  const name = (tile: number) => plain(texts[tile] ?? '')

  const move = (tile: number, to: number, putDown = false) => {
    if (locked) return
    const next = moved(order, tile, to)
    setSaid(words.order.at(name(tile), next.indexOf(tile) + 1, texts.length))
    if (putDown || next.join() !== order.join()) onDraft({ kind: 'order', tiles: next })
  }
  const tap = (tile: number) => {
    if (locked) return
    if (held === undefined) setSaid(words.order.held(name(tile)))
    else move(held, order.indexOf(tile), true)
    setHeld(held === undefined ? tile : undefined)
  }
  const keys = (event: KeyboardEvent, tile: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.key === 'Escape' && held !== undefined) setHeld(undefined)
    if (step === 0) return
    event.preventDefault()
    const at = order.indexOf(tile)
    if (event.altKey || held === tile) move(tile, at + step)
    else focused.on(order[at + step])
  }
  const drag = useDrag(list, (tile, to) => move(tile, to), setHeld)

  return (
    <>
      {!locked && (
        <p class="ask" id="how">
          {words.order.how}
          <span class="sr">{words.order.keys}</span>
        </p>
      )}
      <ol class="answers order" ref={list} aria-label={plain(face.stem)} aria-describedby={locked ? undefined : 'how'}>
        {order.map((tile, place) => (
          <li key={tile} class={held === tile ? 'opt held' : locked ? 'opt off' : 'opt'} data-tile={tile}>
            <b class="pos" aria-hidden="true" {...(locked ? {} : drag(tile))}>
              {place + 1}
            </b>
            <button
              type="button"
              class="row"
              aria-pressed={held === tile}
              aria-disabled={locked || undefined}
              aria-label={words.order.at(name(tile), place + 1, texts.length)}
              onClick={() => tap(tile)}
              onKeyDown={(event) => keys(event, tile)}
            >
              {show(texts[tile] ?? '')}
            </button>
            {!locked && (
              <span class="duo">
                {([-1, 1] as const).map((step) => (
                  <button
                    key={step}
                    type="button"
                    aria-label={step < 0 ? words.order.up(name(tile)) : words.order.down(name(tile))}
                    aria-disabled={step < 0 ? place === 0 : place === texts.length - 1}
                    onClick={() => move(tile, place + step)}
                  >
                    <Arrow down={step > 0} />
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="sr" role="status">
        {said}
      </p>
    </>
  )
}

/** Moving a row takes the focus from what is in it; this gives it back. */
function useFocusKept(list: { current: HTMLElement | null }) {
  const wanted = useRef<HTMLElement | undefined>(undefined)
  const active = document.activeElement
  if (active instanceof HTMLElement && list.current?.contains(active)) wanted.current = active
  useEffect(() => {
    if (document.activeElement === document.body) wanted.current?.focus()
  })
  return {
    on: (tile: number | undefined) =>
      list.current?.querySelector<HTMLElement>(`[data-tile="${tile}"] .row`)?.focus({ preventScroll: false }),
  }
}

/** Dragging by the number in front of a row: the row under the finger is where it goes. */
function useDrag(
  list: { current: HTMLElement | null },
  move: (tile: number, to: number) => void,
  hold: (tile: number | undefined) => void,
) {
  const dragged = useRef<number | undefined>(undefined)
  const drop = () => {
    dragged.current = undefined
    hold(undefined)
  }
  return (tile: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      dragged.current = tile
      hold(tile)
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged.current !== tile) return
      const rows = [...(list.current?.children ?? [])]
      const to = rows.findIndex((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return event.clientY >= top && event.clientY <= bottom
      })
      if (to >= 0 && rows[to]?.getAttribute('data-tile') !== String(tile)) move(tile, to)
    },
    onPointerUp: drop,
    onPointerCancel: drop,
    onLostPointerCapture: () => dragged.current === tile && drop(),
  })
}

const orderingOf = (outcome: Outcome): OutcomeOrdering =>
  outcome.kind === 'ordering' ? outcome : { kind: 'ordering', tiles: [] }

const byPlace = (outcome: Outcome) =>
  orderingOf(outcome)
    .tiles.map((tile, index) => ({ tile, index }))
    .sort((one, other) => one.tile.place - other.tile.place)

/** The right order with what places each tile, and where mine stood. */
function Key({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  const given = mine?.kind === 'order' ? mine.tiles : []
  return (
    <ol class="placed">
      {byPlace(outcome).map(({ tile, index }) => {
        const place = given.indexOf(index)
        const right = place === tile.place
        return (
          <li key={tile.text} class={given.length === 0 ? '' : right ? 'yes' : 'mine'}>
            <b class="num">{tile.place + 1}</b>
            <p>
              <b>{show(tile.text)}</b> <span class="soft at">{tile.at}</span>
              {given.length > 0 && (
                <small>
                  <Icon of={right ? 'tick' : 'cross'} />
                  {right ? words.order.there : place < 0 ? words.order.nowhere : words.order.yours(place + 1)}
                </small>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function Spread({ outcome }: { outcome: Outcome }) {
  const most = Math.max(1, ...orderingOf(outcome).tiles.flatMap((tile) => tile.counts))
  return (
    <ol class="spread">
      {byPlace(outcome).map(({ tile }) => {
        const count = tile.counts[tile.place] ?? 0
        return (
          <li key={tile.text}>
            <b class="num">{tile.place + 1}</b>
            <p>
              {show(tile.text)}
              <Bar of={count / most} />
            </p>
            <b class="num">{grouped(count)}</b>
          </li>
        )
      })}
    </ol>
  )
}

/** How many pairs of tiles an order has the right way round. */
function pairs(outcome: Outcome, mine: Reply | undefined): string {
  if (mine?.kind !== 'order') return ''
  const { tiles } = orderingOf(outcome)
  const places = mine.tiles.map((tile) => tiles[tile]?.place ?? 0)
  const right = places.reduce((sum, place, at) => sum + places.slice(at + 1).filter((later) => later > place).length, 0)
  return words.order.pairs(right, (tiles.length * (tiles.length - 1)) / 2)
}

export const kind: Kind = {
  Pad,
  Key,
  Spread,
  save: () => words.order.save,
  ready: (draft) => draft?.kind === 'order',
  parts: pairs,
}
