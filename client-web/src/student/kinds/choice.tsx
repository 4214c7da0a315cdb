import { useEffect, useRef } from 'preact/hooks'
import { choiceOf } from '../../game/choice'
import type { Ask, Outcome, Reply } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { named, plain, show } from '../../ui/rich'
import { Badge, Bar, Icon } from '../../ui/shapes'
import { words } from '../words'
import type { Kind, PadProps } from './kind'

export const chosenOf = (reply: Reply | undefined): readonly number[] => (reply?.kind === 'choice' ? reply.options : [])
const several = (ask: Ask) => ask.kind === 'choice' && ask.form === 'several'

/** Options to choose from. One is saved by the tap; several are chosen first and saved together. */
function Pad({ ask, face, draft, locked, onDraft, onSave }: PadProps) {
  const options = ask.kind === 'choice' ? ask.options : []
  const chosen = chosenOf(draft)
  const pick = (index: number) => {
    if (locked) return
    if (!several(ask)) {
      onSave({ kind: 'choice', options: [index] })
      return
    }
    const next = chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index].sort()
    onDraft(next.length > 0 ? { kind: 'choice', options: next } : undefined)
  }
  if (ask.kind !== 'choice') return null
  const texts = ask.form === 'true-false' ? words.trueFalse : options
  return (
    <>
      {several(ask) && <p class="ask">{words.choose(ask.most)}</p>}
      {ask.form === 'true-false' && <p class="ask">{words.statement}</p>}
      <Options
        label={plain(face.stem)}
        texts={texts}
        letters={ask.letters}
        many={several(ask)}
        chosen={chosen}
        locked={locked}
        onPick={pick}
      />
    </>
  )
}

interface OptionsProps {
  label: string
  texts: readonly string[]
  letters: string
  /** Whether several may be chosen. */
  many: boolean
  chosen: readonly number[]
  /** Whether none may be chosen any more. */
  locked: boolean
  /** Whether no more may be chosen, though those that are can be taken back. */
  full?: boolean
  onPick: (index: number) => void
}

/** Options as buttons, each with its badge. */
export function Options({ label, texts, letters, many, chosen, locked, full = false, onPick }: OptionsProps) {
  useKeys(texts.length, onPick)
  const off = (index: number) => (locked || full) && !chosen.includes(index)
  return (
    <ul class="answers" role={many ? 'group' : 'radiogroup'} aria-label={label}>
      {texts.map((text, index) => (
        <li key={text} role="none">
          {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a checkbox and a radio both have aria-checked */}
          <button
            type="button"
            role={many ? 'checkbox' : 'radio'}
            aria-label={named(text)}
            aria-checked={chosen.includes(index)}
            aria-disabled={locked || off(index) || undefined}
            class={off(index) ? 'opt off' : 'opt'}
            onClick={() => onPick(index)}
          >
            <Badge index={index} letters={letters} />
            <span>{show(text)}</span>
            {many ? (
              <i class="box">{chosen.includes(index) && <Icon of="tick" />}</i>
            ) : (
              chosen.includes(index) && <Icon of="tick" />
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Figures and letters choose an option: 1 to 6, A to F. */
function useKeys(options: number, pick: (index: number) => void) {
  const latest = useRef(pick)
  latest.current = pick
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.querySelector('dialog[open]'))
        return
      const index = /^[1-6]$/.test(event.key) ? Number(event.key) - 1 : 'abcdef'.indexOf(event.key.toLowerCase())
      if (event.key.length === 1 && index >= 0 && index < options) latest.current(index)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [options])
}

/** The right options and those chosen. */
function Key({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  const { form, options, letters } = choiceOf(outcome)
  const chosen = chosenOf(mine)
  return (
    <div class="key">
      {options.map(
        (option, index) =>
          (option.right || chosen.includes(index)) && (
            <div key={option.text} class={option.right ? 'yes' : 'mine'}>
              {letters && <Badge index={index} letters={letters} />}
              <p>
                <small>
                  <Icon of={option.right ? 'tick' : 'cross'} />
                  {option.right ? (chosen.includes(index) ? words.rightAndYours : words.right) : words.yours}
                </small>
                {option.right ? (
                  <b class="hl">{form === 'true-false' ? words.trueFalse[index] : show(option.text)}</b>
                ) : form === 'true-false' ? (
                  words.trueFalse[index]
                ) : (
                  show(option.text)
                )}
              </p>
            </div>
          ),
      )}
    </div>
  )
}

function Spread({ outcome }: { outcome: Outcome }) {
  const { form, options, letters } = choiceOf(outcome)
  const most = Math.max(1, ...options.map((option) => option.count))
  return (
    <ul class="spread">
      {options.map((option, index) => {
        const text = form === 'true-false' ? words.trueFalse[index] : show(option.text)
        return (
          <li key={option.text}>
            <Badge index={index} letters={letters} />
            <p>
              {option.right ? <b class="hl">{text}</b> : text}
              <Bar of={option.count / most} {...(letters ? { option: index } : {})} />
            </p>
            <b class="num">{grouped(option.count)}</b>
          </li>
        )
      })}
    </ul>
  )
}

/** Of one wrong choice, how many others made it. */
function company(outcome: Outcome, mine: Reply | undefined, answered: number): string {
  const { options, letters } = choiceOf(outcome)
  const [only, ...more] = chosenOf(mine)
  const option = only === undefined ? undefined : options[only]
  return option && !option.right && more.length === 0
    ? words.choseToo(option.count - 1, answered, [...letters][only ?? 0] ?? '')
    : ''
}

export const choice: Kind = {
  Pad,
  Key,
  Spread,
  save: (draft, ask) => (several(ask) ? words.save(chosenOf(draft).length) : ''),
  ready: (draft, ask) => several(ask) && chosenOf(draft).length > 0,
  parts: company,
}
