import type { AskPoll, Outcome, Reply } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { plain, show } from '../../ui/rich'
import { Badge, Bar, Icon } from '../../ui/shapes'
import { words } from '../words'
import { chosenOf, Options } from './choice'
import type { Kind, PadProps } from './kind'

/** Options none of which is right. One is saved by the tap; several are chosen first and saved together. */
function Pad({ ask, face, draft, locked, onDraft, onSave }: PadProps) {
  if (ask.kind !== 'poll') return null
  const chosen = chosenOf(draft)
  const many = ask.most > 1
  const full = many && chosen.length >= ask.most
  const pick = (index: number) => {
    const taken = chosen.includes(index)
    if (locked || (full && !taken)) return
    if (!many) {
      onSave({ kind: 'choice', options: [index] })
      return
    }
    const next = taken ? chosen.filter((one) => one !== index) : [...chosen, index].sort()
    onDraft(next.length > 0 ? { kind: 'choice', options: next } : undefined)
  }
  return (
    <>
      <p class="ask">{words.poll.how(ask.most, ask.options.length)}</p>
      <Options
        label={plain(face.stem)}
        texts={ask.options}
        letters={ask.letters}
        many={many}
        chosen={chosen}
        locked={locked}
        full={full}
        onPick={pick}
      />
    </>
  )
}

/** What everybody chose, and which of it was mine. */
function Key({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  if (outcome.kind !== 'poll') return null
  const { options, letters, people } = outcome
  const chosen = chosenOf(mine)
  return (
    <ul class="spread">
      {options.map(({ text, count }, index) => (
        <li key={text}>
          <Badge index={index} letters={letters} />
          <p>
            {show(text)}
            {chosen.includes(index) && <Yours />}
            <Bar of={count / Math.max(1, people)} option={index} />
          </p>
          <b class="num">{grouped(count)}</b>
        </li>
      ))}
    </ul>
  )
}

export function Yours() {
  return (
    <small class="yours">
      <Icon of="tick" />
      {words.yours}
    </small>
  )
}

const several = (most: number) => most > 1

export const kind: Kind = {
  Pad,
  Key,
  save: (draft, ask) => (several((ask as AskPoll).most) ? words.poll.save(chosenOf(draft).length) : ''),
  ready: (draft, ask) => several((ask as AskPoll).most) && chosenOf(draft).length > 0,
}
