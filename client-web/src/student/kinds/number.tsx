import { useState } from 'preact/hooks'
import type { AskNumber, Outcome, Reply } from '../../protocol/messages'
import { NumberLine } from '../../ui/NumberLine'
import { figure } from '../../ui/numbers'
import { Icon } from '../../ui/shapes'
import { words } from '../words'
import type { Kind, PadProps } from './kind'
import { capped, numberIn } from './typing'

const LONGEST = 40

const textOf = (reply: Reply | undefined) => (reply?.kind === 'number' ? reply.text : '')

/** Why a number cannot be the answer, in words; nothing where it may be one. */
function trouble(text: string, { least, most, year }: AskNumber): string {
  const value = numberIn(text)
  if (text === '') return ''
  if (value === undefined) return words.number.none
  return value < least || value > most ? words.number.range(figure(least, { year }), figure(most, { year })) : ''
}

/** A field for a number, and a slider that says the same. A slider nobody has touched is no answer. */
function Pad({ ask, draft, locked, onDraft, onSave }: PadProps) {
  const [typing, setTyping] = useState(false)
  if (ask.kind !== 'number') return null
  const { least, most, step, unit, year } = ask
  const text = textOf(draft)
  const value = numberIn(text)
  const wrong = typing ? '' : trouble(text, ask)
  const put = (typed: string) => onDraft(typed ? { kind: 'number', text: typed } : undefined)
  const slide = (to: number) => {
    setTyping(false)
    put(String(Number(Math.max(least, Math.min(most, to)).toFixed(6))))
  }
  const middle = least + step * Math.round((most - least) / step / 2)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTyping(false)
        if (ready(draft, ask)) onSave({ kind: 'number', text })
      }}
    >
      <label class="field give">
        {year ? words.number.year : words.number.label}
        <span class="with-unit">
          <input
            type="text"
            inputMode={least < 0 ? 'text' : step < 1 ? 'decimal' : 'numeric'}
            value={text}
            maxLength={LONGEST}
            readOnly={locked}
            autoComplete="off"
            aria-invalid={wrong !== '' || undefined}
            aria-describedby="range"
            onInput={(event) => {
              const typed = capped(event.currentTarget.value, LONGEST)
              event.currentTarget.value = typed
              setTyping(true)
              put(typed)
            }}
            onBlur={() => setTyping(false)}
          />
          {unit && <span>{unit}</span>}
        </span>
      </label>
      <p class={wrong ? 'problem' : 'soft small'} id="range" role={wrong ? 'alert' : undefined}>
        {wrong || words.number.range(figure(least, { year }), figure(most, { year }))}
      </p>
      {!locked && (
        <div class="slide">
          <button type="button" aria-label={words.number.less} onClick={() => slide((value ?? middle) - step)}>
            −
          </button>
          <input
            type="range"
            min={least}
            max={most}
            step={step}
            value={value ?? middle}
            class={value === undefined ? 'untouched' : ''}
            aria-label={words.number.slider}
            aria-valuetext={value === undefined ? words.number.untouched : figure(value, { unit, year })}
            onInput={(event) => slide(Number(event.currentTarget.value))}
          />
          <button type="button" aria-label={words.number.more} onClick={() => slide((value ?? middle) + step)}>
            +
          </button>
        </div>
      )}
    </form>
  )
}

function ready(draft: Reply | undefined, ask: PadProps['ask']): boolean {
  return ask.kind === 'number' && textOf(draft) !== '' && trouble(textOf(draft), ask) === ''
}

function Key({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  if (outcome.kind !== 'number') return null
  const { answer, unit, year, full } = outcome
  const own = mine ? numberIn(textOf(mine)) : undefined
  const near = full && full.from !== full.to
  return (
    <>
      <div class="key">
        <div class="yes">
          <p>
            <small>
              <Icon of="tick" />
              {words.right}
            </small>
            <b class="hl">{figure(answer, { unit, year })}</b>
            {near && (
              <span class="soft">
                {' '}
                {words.number.full(figure(full.from, { year }), figure(full.to, { unit, year }))}
              </span>
            )}
          </p>
        </div>
        {mine && (
          <div class="own">
            <p>
              <small>{words.yours}</small>
              {own === undefined ? textOf(mine) : figure(own, { unit, year })}
            </p>
          </div>
        )}
      </div>
      <NumberLine
        outcome={{ ...outcome, values: [] }}
        {...(own === undefined ? {} : { mine: own })}
        label={words.number.line}
      />
    </>
  )
}

function Spread({ outcome }: { outcome: Outcome }) {
  return outcome.kind === 'number' ? <NumberLine outcome={outcome} label={words.number.everyone} /> : null
}

/** How far an answer was from the right one. */
function away(outcome: Outcome, mine: Reply | undefined): string {
  const own = numberIn(textOf(mine))
  if (outcome.kind !== 'number' || own === undefined || own === outcome.answer) return ''
  const by = Number(Math.abs(own - outcome.answer).toFixed(6))
  return words.number.away(figure(by, { unit: outcome.unit }), own > outcome.answer)
}

export const kind: Kind = { Pad, Key, Spread, save: () => words.number.save, ready, parts: away }
