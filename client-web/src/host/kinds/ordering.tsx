import type { OutcomeOrdering } from '../../protocol/messages'
import { show } from '../../ui/rich'
import { words } from '../words'

/** Tiles as students see them; once shown, in their right order with what places them and how many had them there. */
export function InOrder({ outcome, hidden }: { outcome: OutcomeOrdering; hidden: boolean }) {
  const tiles = hidden ? outcome.tiles : [...outcome.tiles].sort((one, other) => one.place - other.place)
  return (
    <ol class="rows">
      {tiles.map((tile) => (
        <li key={tile.text} class="row line">
          <b class="num">{hidden ? '' : tile.place + 1}</b>
          <span>
            {show(tile.text)}
            {!hidden && <b class="at">{tile.at}</b>}
          </span>
          {!hidden && <span class="soft small">{words.there(tile.counts[tile.place] ?? 0)}</span>}
        </li>
      ))}
    </ol>
  )
}
