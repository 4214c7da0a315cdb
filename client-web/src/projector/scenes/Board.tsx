import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ProjectorSceneBoard, Row } from '../../protocol/messages'
import { Move } from '../../ui/Move'
import { grouped } from '../../ui/numbers'
import { words } from '../words'

/** The leaderboard: the first eight, each sliding once from the place before to the place now. */
export function Board({ scene }: { scene: ProjectorSceneBoard }) {
  const { number, rows, right, seats, climber, left, voided } = scene
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    if (list.current) slide(list.current, rows)
  }, [rows])
  const [share, had] = words.rightOf(right, seats)
  return (
    <>
      <h1 class="asked">{words.after(number)}</h1>
      <div class="two">
        <ol class="rows" ref={list}>
          {rows.map((row) => (
            <li key={row.seat}>
              <b class="num">{row.place}</b>
              <span class="name">
                <bdi>{row.name}</bdi>
              </span>
              {number > 1 ? <Move moved={row.moved} words={words} /> : <span />}
              <span class="p">{grouped(row.points)}</span>
            </li>
          ))}
          {rows.length === 0 && <li class="soft">{words.noBoard}</li>}
        </ol>
        <aside>
          <p class="fact">
            <b class="num">{share}</b>
            {had}
            {voided && <span class="voided">{words.voidedAfter}</span>}
          </p>
          {climber && (
            <p class="fact">
              <b class="num">
                <bdi>{climber.name}</bdi>
              </b>
              {words.climbed(climber.by)}
            </p>
          )}
          <p class="fact">
            <b class="num">{words.left(left)}</b>
            {words.ownPlace}
          </p>
        </aside>
      </div>
    </>
  )
}

/** First, last, invert, play: each row begins where it stood and slides to where it stands. */
function slide(list: HTMLOListElement, rows: readonly Row[]): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const items = [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement)
  const [first, second] = items
  if (!first || !second) return
  const step = second.offsetTop - first.offsetTop
  rows.forEach((row, index) => {
    const places = Math.min(row.moved, items.length - index)
    if (places !== 0)
      items[index]?.animate([{ transform: `translateY(${places * step}px)` }, { transform: 'none' }], {
        duration: 600,
        easing: 'cubic-bezier(.2,.8,.2,1)',
      })
  })
}
