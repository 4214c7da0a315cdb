import type { AskOrdering, OutcomeOrdering } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { show } from '../../ui/rich'
import { Bar } from '../../ui/shapes'
import { words } from '../words'

/** The tiles as they lie on everybody's screen. */
export function ToOrder({ ask }: { ask: AskOrdering }) {
  return (
    <ul class={ask.tiles.length > 4 ? 'grid tiles small' : 'grid tiles'}>
      {ask.tiles.map((text) => (
        <li key={text}>
          <span>{show(text)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The right order from top to bottom, with what places each tile and how many had it there. */
export function InOrder({ outcome }: { outcome: OutcomeOrdering }) {
  const tiles = [...outcome.tiles].sort((one, other) => one.place - other.place)
  const answers = Math.max(1, ...tiles.map((tile) => tile.counts.reduce((sum, count) => sum + count, 0)))
  return (
    <ol class="line">
      {tiles.map((tile) => {
        const there = tile.counts[tile.place] ?? 0
        return (
          <li key={tile.text}>
            <b class="num">{tile.place + 1}</b>
            <div>
              <b class="hl">{tile.at}</b> {show(tile.text)}
              <Bar of={there / answers} />
            </div>
            <span class="soft there">{words.there(grouped(there))}</span>
          </li>
        )
      })}
    </ol>
  )
}
