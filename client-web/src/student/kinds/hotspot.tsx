import { Figure } from '../../ui/Figure'
import { Regions } from '../../ui/Regions'
import { plain } from '../../ui/rich'
import { words } from '../words'
import { choice, chosenOf, Options } from './choice'
import type { KeyProps, Kind, PadProps } from './kind'
import { Pins } from './Pins'

/** A picture whose regions are tapped, and the same regions as a list: two ways to one choice. */
function Pad({ ask, face, draft, locked, onDraft }: PadProps) {
  if (ask.kind !== 'hotspot') return null
  const { regions, letters, most } = ask
  const chosen = chosenOf(draft)
  const pick = (index: number) => {
    if (locked) return
    const others = most > 1 ? chosen.filter((one) => one !== index) : []
    const next = chosen.includes(index) ? others : [...others, index].sort((one, other) => one - other)
    onDraft(next.length > 0 ? { kind: 'choice', options: next } : undefined)
  }
  const on = (index: number) => chosen.includes(index)
  return (
    <>
      {face.picture && (
        <Figure picture={face.picture} words={words.picture} small>
          <Regions
            picture={face.picture}
            regions={regions}
            letters={letters}
            look={(index) => (on(index) ? 'on' : '')}
            onPick={pick}
          />
          <Pins
            regions={regions}
            name={(index) => words.regions.pin([...letters][index] ?? '', regions[index]?.name ?? '')}
            on={on}
            locked={locked}
            onPick={pick}
          />
        </Figure>
      )}
      {!locked && <p class="ask">{most > 1 ? words.regions.several : words.regions.one}</p>}
      <Options
        label={plain(face.stem)}
        texts={regions.map((region) => region.name)}
        letters={letters}
        many={most > 1}
        chosen={chosen}
        locked={locked}
        onPick={pick}
      />
    </>
  )
}

/** The picture with what was right and what was mine, and the same in words. */
function Key(props: KeyProps) {
  const { outcome, mine, picture } = props
  if (outcome.kind !== 'hotspot') return null
  const chosen = chosenOf(mine)
  return (
    <>
      {picture && (
        <Figure picture={picture} words={words.picture} small>
          <Regions
            picture={picture}
            regions={outcome.regions.map((spot) => spot.region)}
            letters={outcome.letters}
            look={(index) => (outcome.regions[index]?.right ? 'yes' : chosen.includes(index) ? 'no' : '')}
          />
        </Figure>
      )}
      <choice.Key {...props} />
    </>
  )
}

export const kind: Kind = {
  ...choice,
  Pad,
  Key,
  save: (draft, ask) => words.regions.save(chosenOf(draft).length, ask.kind === 'hotspot' && ask.most > 1),
  ready: (draft) => chosenOf(draft).length > 0,
}
