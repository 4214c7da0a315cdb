import { useEffect, useRef, useState } from 'preact/hooks'
import { isCode, normalCode, spaced } from '../net/code'
import { Hand } from '../ui/shapes'
import { Settings } from './parts'
import type { Session } from './session'
import { words } from './words'

const NAME_ERRORS = ['bad-name', 'name-taken']

/** The door: a code and a name. */
export function Join({ session }: { session: Session }) {
  const [code, setCode] = useState(session.code.value)
  const [name, setName] = useState(session.name)
  const [short, setShort] = useState(false)
  const codeField = useRef<HTMLInputElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const refusal = session.refusal.value
  const aboutName = refusal !== undefined && NAME_ERRORS.includes(refusal)
  const problem = short ? words.join.shortCode : refusal && words.door(refusal, name.trim())

  useEffect(() => {
    if (refusal) (aboutName ? nameField : codeField).current?.focus()
  }, [refusal, aboutName])

  const join = (event: Event) => {
    event.preventDefault()
    const enough = isCode(code)
    setShort(!enough)
    if (enough) session.join(code, name.trim())
    else codeField.current?.focus()
  }
  const describedBy = (about: boolean, otherwise?: string) => (problem && about ? 'problem' : otherwise)

  return (
    <main class="door">
      <form class="column" onSubmit={join} noValidate>
        <div class="tab">
          <span class="strip">
            <Hand />
            <b>{words.brand}</b>
          </span>
        </div>
        <section class="sheet">
          <h1>{words.join.title}</h1>
          <p class="soft lead">{words.join.hint}</p>
          <label class="field" for="code">
            {words.join.code}
            <input
              id="code"
              ref={codeField}
              class="code"
              value={spaced(code)}
              onInput={(event) => {
                setShort(false)
                const typed = normalCode(event.currentTarget.value)
                setCode(typed)
                event.currentTarget.value = spaced(typed)
              }}
              inputMode="text"
              autoCapitalize="characters"
              autoComplete="off"
              spellcheck={false}
              enterkeyhint="next"
              aria-invalid={short || (refusal !== undefined && !aboutName) || undefined}
              aria-describedby={describedBy(!aboutName)}
            />
          </label>
          {problem && !aboutName && <Problem text={problem} />}
          <label class="field" for="name">
            {words.join.name}
            <input
              id="name"
              ref={nameField}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
              autoComplete="given-name"
              maxLength={80}
              enterkeyhint="go"
              dir="auto"
              aria-invalid={aboutName || undefined}
              aria-describedby={describedBy(aboutName, 'name-hint')}
            />
          </label>
          {problem && aboutName && <Problem text={problem} />}
          <p class="soft small" id="name-hint">
            {words.join.nameHint}
          </p>
        </section>
        <div class="foot">
          <button type="submit" class="go">
            {words.join.go}
          </button>
          <div class="centre">
            <Settings />
          </div>
        </div>
      </form>
    </main>
  )
}

function Problem({ text }: { text: string }) {
  return (
    <p class="problem" id="problem" role="alert">
      {text}
    </p>
  )
}
