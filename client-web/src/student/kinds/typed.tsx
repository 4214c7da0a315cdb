import { useEffect, useRef } from 'preact/hooks'
import type { Outcome, Reply } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { Bar, Icon } from '../../ui/shapes'
import { words } from '../words'
import type { Kind, PadProps } from './kind'
import { capped } from './typing'

const textOf = (reply: Reply | undefined) => (reply?.kind === 'text' ? reply.text : '')

/** A field to type into. Enter saves, too. */
function Pad({ ask, draft, locked, onDraft, onSave }: PadProps) {
  const field = useRef<HTMLInputElement>(null)
  const text = textOf(draft)
  // Where there are keys to type on at once; on a phone the field would cover the question with its keyboard.
  useEffect(() => {
    if (!locked && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [])
  if (ask.kind !== 'typed') return null
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (ready(draft)) onSave({ kind: 'text', text })
      }}
    >
      <label class="field give">
        {words.typed.label}
        <input
          ref={field}
          type="text"
          dir="auto"
          value={text}
          maxLength={ask.most}
          readOnly={locked}
          autoComplete="off"
          autoCapitalize="off"
          autocorrect="off"
          spellcheck={false}
          enterKeyHint="done"
          aria-describedby="spelling"
          onInput={(event) => {
            const typed = capped(event.currentTarget.value, ask.most)
            event.currentTarget.value = typed
            onDraft(typed ? { kind: 'text', text: typed } : undefined)
          }}
        />
      </label>
      <p class="soft small" id="spelling">
        {words.typed.hint}
      </p>
    </form>
  )
}

/** Whether there is anything in it that can be seen. */
function ready(draft: Reply | undefined): boolean {
  return /[^\s\p{C}\p{M}]/u.test(textOf(draft))
}

function Key({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  if (outcome.kind !== 'typed') return null
  return (
    <div class="key">
      <div class="yes">
        <p>
          <small>
            <Icon of="tick" />
            {words.right}
          </small>
          <b class="hl">
            <bdi>{outcome.answer}</bdi>
          </b>
        </p>
      </div>
      {mine && (
        <div class="own">
          <p>
            <small>{words.yours}</small>
            <bdi>{textOf(mine)}</bdi>
          </p>
        </div>
      )}
    </div>
  )
}

function Spread({ outcome }: { outcome: Outcome }) {
  if (outcome.kind !== 'typed') return null
  const { right, wrong } = outcome
  return (
    <ul class="spread">
      {([right, wrong] as const).map((count, index) => (
        <li key={words.typed.had[index]}>
          <Icon of={index === 0 ? 'tick' : 'cross'} />
          <p>
            {words.typed.had[index]}
            <Bar of={count / Math.max(1, right, wrong)} />
          </p>
          <b class="num">{grouped(count)}</b>
        </li>
      ))}
    </ul>
  )
}

export const kind: Kind = { Pad, Key, Spread, save: () => words.typed.save, ready }
