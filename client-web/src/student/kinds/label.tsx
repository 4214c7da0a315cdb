import { useState } from 'preact/hooks'
import { Figure } from '../../ui/Figure'
import { Regions } from '../../ui/Regions'
import { plain, show } from '../../ui/rich'
import { words } from '../words'
import type { KeyProps, Kind, PadProps } from './kind'
import { Pins } from './Pins'
import { matched, matching, NOWHERE, nextOpen, placesOf, reply } from './placing'

/** A tap on a region says whose turn it is, a tap on a name gives it that name; and a list has the same regions, each with all names to choose from. */
function Pad({ ask, face, draft, locked, onDraft }: PadProps) {
  const { regions, names } = ask.kind === 'label' ? ask : { regions: [], names: [] }
  const places = placesOf(draft, regions.length, names.length)
  const [turn, setTurn] = useState(() => Math.max(0, nextOpen(places, -1)))
  const [said, setSaid] = useState('')
  const nameOf = (region: number) => {
    const name = names[places[region] ?? NOWHERE]
    return name === undefined ? undefined : plain(name)
  }
  const called = (region: number) => words.regions.number(region + 1, regions[region]?.name ?? '')

  const choose = (region: number) => {
    if (locked) return
    setTurn(region)
    setSaid(words.regions.turn(called(region), nameOf(region)))
  }
  const give = (region: number, name: number) => {
    if (locked) return
    const next = matched(places, region, name)
    const then = next[region] === NOWHERE ? region : nextOpen(next, region)
    const ended = next.every((place) => place !== NOWHERE)
    setSaid(
      next[region] === NOWHERE
        ? words.regions.out(called(region))
        : `${words.regions.put(plain(names[name] ?? ''), region + 1)} ${ended ? words.regions.all : words.regions.turn(called(then))}`,
    )
    setTurn(then)
    onDraft(reply(next))
  }
  const select = (region: number, name: number) => {
    const now = places[region] ?? NOWHERE
    if (name !== now) give(region, name === NOWHERE ? now : name)
  }
  return (
    <>
      {face.picture && (
        <Figure picture={face.picture} words={words.picture} small>
          <Regions
            picture={face.picture}
            regions={regions}
            look={(region) => `${places[region] === NOWHERE ? '' : 'named'} ${!locked && turn === region ? 'on' : ''}`}
            onPick={choose}
          />
          <Pins
            regions={regions}
            name={(region) => words.regions.state(called(region), nameOf(region))}
            on={(region) => !locked && turn === region}
            locked={locked}
            onPick={choose}
          />
        </Figure>
      )}
      {!locked && <p class="ask">{words.regions.how}</p>}
      <div class="answers labels">
        <ul class="bank" aria-label={words.regions.names}>
          {names.map((text, name) => {
            const region = places.indexOf(name)
            return (
              <li key={text}>
                <button
                  type="button"
                  class={region < 0 ? 'word' : 'word used'}
                  aria-disabled={locked || undefined}
                  aria-label={words.regions.name(plain(text), region < 0 ? undefined : region + 1)}
                  onClick={() => give(turn, name)}
                >
                  {show(text)}
                </button>
              </li>
            )
          })}
        </ul>
        <ol aria-label={words.regions.list}>
          {regions.map((region, index) => (
            <li key={region.name} class={!locked && turn === index ? 'turn' : ''}>
              <label for={`region-${index}`}>{called(index)}</label>
              <select
                id={`region-${index}`}
                value={String(places[index])}
                disabled={locked}
                onChange={(event) => select(index, Number(event.currentTarget.value))}
              >
                <option value={String(NOWHERE)}>{words.regions.none}</option>
                {names.map((text, name) => {
                  // Arrows go through all names on their way: none may be taken from another region by that.
                  const other = places.indexOf(name)
                  const taken = other >= 0 && other !== index
                  return (
                    <option key={text} value={String(name)} disabled={taken}>
                      {words.regions.name(plain(text), taken ? other + 1 : undefined)}
                    </option>
                  )
                })}
              </select>
            </li>
          ))}
        </ol>
      </div>
      <p class="sr" role="status">
        {said}
      </p>
    </>
  )
}

/** The picture with what I had right and what not, and below it each region with its name. */
function Key(props: KeyProps) {
  const { outcome, mine, picture } = props
  if (outcome.kind !== 'label') return null
  const own = placesOf(mine, outcome.regions.length, outcome.names.length)
  return (
    <>
      {picture && (
        <Figure picture={picture} words={words.picture} small>
          <Regions
            picture={picture}
            regions={outcome.regions.map((one) => one.region)}
            look={(index) => (own[index] === outcome.regions[index]?.name ? 'yes' : mine ? 'no' : '')}
          />
        </Figure>
      )}
      <matching.Key {...props} />
    </>
  )
}

export const kind: Kind = { ...matching, Pad, Key }
