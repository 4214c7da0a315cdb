import type { AskCategorise, AskMatching, OutcomeCategorise, OutcomeMatching } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { words } from '../words'

/** Two columns whose rows have nothing to do with each other yet. */
export function ToMatch({ ask }: { ask: AskMatching }) {
  return (
    <div class="grid sides">
      {[ask.lefts, ask.rights].map((texts, side) => (
        <ul key={side === 0 ? 'lefts' : 'rights'} class={texts.length > 4 ? 'tiles small' : 'tiles'}>
          {texts.map((text) => (
            <li key={text}>
              <span>{show(text)}</span>
            </li>
          ))}
        </ul>
      ))}
    </div>
  )
}

/** Each pair in one row, with how many had it; then what belongs to nobody. */
export function Pairs({ outcome }: { outcome: OutcomeMatching }) {
  const { lefts, rights } = outcome
  const spares = rights.filter((_, right) => lefts.every((left) => left.place !== right))
  return (
    <ul class="line pairs">
      {lefts.map((left) => (
        <li key={left.text}>
          <span>{show(left.text)}</span>
          <b>
            <span class="hl">{show(rights[left.place] ?? '')}</span>
          </b>
          <span class="soft there">{words.there(grouped(left.counts[left.place] ?? 0))}</span>
        </li>
      ))}
      {spares.length > 0 && <li class="spare soft">{words.spare(spares.map(plain))}</li>}
    </ul>
  )
}

/** The tiles, and the groups that wait for them. */
export function ToSort({ ask }: { ask: AskCategorise }) {
  return (
    <div class="grid sides">
      <ul class={ask.tiles.length > 4 ? 'tiles small' : 'tiles'}>
        {ask.tiles.map((text) => (
          <li key={text}>
            <span>{show(text)}</span>
          </li>
        ))}
      </ul>
      <ul class="tiles bins">
        {ask.bins.map((text) => (
          <li key={text}>
            <span>{show(text)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Each group with its tiles, and how many put them there. */
export function Groups({ outcome }: { outcome: OutcomeCategorise }) {
  return (
    <ul class="groups">
      {outcome.bins.map((bin, place) => (
        <li key={bin}>
          <h2>
            <span class="hl">{show(bin)}</span>
          </h2>
          <ul>
            {outcome.tiles
              .filter((tile) => tile.place === place)
              .map((tile) => (
                <li key={tile.text}>
                  <span>{show(tile.text)}</span>
                  <span class="soft there">{words.there(grouped(tile.counts[place] ?? 0))}</span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
