import type { OutcomeCategorise, OutcomeMatching } from '../../protocol/messages'
import { plain, show } from '../../ui/rich'
import { words } from '../words'

/** Items with their right places and how many had them there; hidden, only what students see. */
export function Placed({ outcome, hidden }: { outcome: OutcomeMatching | OutcomeCategorise; hidden: boolean }) {
  const [items, places] = outcome.kind === 'matching' ? [outcome.lefts, outcome.rights] : [outcome.tiles, outcome.bins]
  const spares = places.filter((_, place) => items.every((item) => item.place !== place))
  return (
    <>
      <ul class="rows">
        {items.map((item) => (
          <li key={item.text} class="row line">
            <span class="wide">
              {show(item.text)}
              {!hidden && (
                <>
                  {': '}
                  <b class="hl">{show(places[item.place] ?? '')}</b>
                </>
              )}
            </span>
            {!hidden && <span class="soft small">{words.there(item.counts[item.place] ?? 0)}</span>}
          </li>
        ))}
      </ul>
      {hidden ? (
        <p class="soft after">{words.places(places.map(plain))}</p>
      ) : (
        outcome.kind === 'matching' && spares.length > 0 && <p class="soft after">{words.spare(spares.map(plain))}</p>
      )}
    </>
  )
}
