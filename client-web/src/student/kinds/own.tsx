import type { Outcome, Reply } from '../../protocol/messages'
import { Cloud, Sayings } from '../../ui/Cloud'
import { words } from '../words'
import type { Kind, PadProps } from './kind'
import { capped } from './typing'

const wordsOf = (reply: Reply | undefined): readonly string[] => (reply?.kind === 'words' ? reply.words : [])
const textOf = (reply: Reply | undefined) => (reply?.kind === 'text' ? reply.text : '')

/** Whether there is anything in a text that can be seen. */
const visible = (text: string) => /[^\s\p{C}\p{M}]/u.test(text)

/** A field for each word. */
function Words({ ask, draft, locked, onDraft, onSave }: PadProps) {
  if (ask.kind !== 'word-cloud') return null
  const given = wordsOf(draft)
  const put = (index: number, typed: string) => {
    const next = Array.from({ length: ask.entries }, (_, one) => (one === index ? typed : (given[one] ?? '')))
    onDraft(next.some(Boolean) ? { kind: 'words', words: next } : undefined)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (draft && given.some(visible)) onSave(draft)
      }}
    >
      {Array.from({ length: ask.entries }, (_, index) => (
        <label key={index} class="field give">
          {words.own.word(index + 1, ask.entries)}
          <input
            type="text"
            dir="auto"
            value={given[index] ?? ''}
            maxLength={ask.most}
            readOnly={locked}
            autoComplete="off"
            enterKeyHint="done"
            aria-describedby="moderated"
            onInput={(event) => {
              const typed = capped(event.currentTarget.value, ask.most)
              event.currentTarget.value = typed
              put(index, typed)
            }}
          />
        </label>
      ))}
      <p class="soft small" id="moderated">
        {words.own.hint(ask.most)}
      </p>
    </form>
  )
}

/** Room for a sentence or two. */
function Text({ ask, draft, locked, onDraft }: PadProps) {
  if (ask.kind !== 'open') return null
  const text = textOf(draft)
  return (
    <>
      <label class="field give">
        {words.own.text}
        <textarea
          dir="auto"
          rows={4}
          value={text}
          maxLength={ask.most}
          readOnly={locked}
          aria-describedby="moderated"
          onInput={(event) => {
            const typed = capped(event.currentTarget.value, ask.most)
            event.currentTarget.value = typed
            onDraft(typed ? { kind: 'text', text: typed } : undefined)
          }}
        />
      </label>
      <p class="soft small" id="moderated">
        {words.own.left(ask.most - text.length)}
      </p>
    </>
  )
}

function Own({ texts }: { texts: readonly string[] }) {
  const said = texts.filter(visible)
  if (said.length === 0) return null
  return (
    <p class="own-words">
      <small>{words.yours}</small>
      <br />
      <bdi>{said.join(', ')}</bdi>
    </p>
  )
}

/** What the class said, as far as the teacher has let it through, and what I said. */
function Key({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  if (outcome.kind !== 'word-cloud' && outcome.kind !== 'open') return null
  const cloud = outcome.kind === 'word-cloud'
  const All = cloud ? Cloud : Sayings
  return (
    <>
      {outcome.shown.length > 0 ? (
        <All said={outcome.shown} times={words.own.times} />
      ) : (
        <p class="soft">{words.own.nothing}</p>
      )}
      <Own texts={cloud ? wordsOf(mine) : [textOf(mine)]} />
    </>
  )
}

const save = () => words.own.save

export const wordCloud: Kind = { Pad: Words, Key, save, ready: (draft) => wordsOf(draft).some(visible) }
export const open: Kind = { Pad: Text, Key, save, ready: (draft) => visible(textOf(draft)) }
