import { useState } from 'preact/hooks'
import { useCells } from '../game/cell'
import { Hand } from '../ui/shapes'
import type { House } from './house'
import { keyIn } from './key'
import { Pick } from './Pick'
import { Room } from './Room'
import { words } from './words'

/** The teacher's page: the key, the desk, or a room. */
export function App({ house }: { house: House }) {
  useCells()
  const session = house.session.value
  const desk = house.desk.value
  if (session) return <Room key={session.code} house={house} session={session} />
  if (desk && desk.failure.value !== 'key' && desk.failure.value !== 'slow-down')
    return <Pick house={house} desk={desk} />
  return <NoKey house={house} failure={desk?.failure.value} />
}

function NoKey({ house, failure }: { house: House; failure: string | undefined }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const problem = failure === 'slow-down' ? words.noKey.tooMany : wrong || failure ? words.noKey.wrong : undefined
  return (
    <main class="alone">
      <Hand />
      <h1>{words.noKey.title}</h1>
      <p>{words.noKey.hint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const key = keyIn(typed)
          setWrong(!key)
          if (key) house.unlock(key)
        }}
      >
        <label class="set">
          <b>{words.noKey.field}</b>
          <input
            class="find"
            type="password"
            autoComplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'problem' : undefined}
          />
        </label>
        {problem && (
          <p class="problem" id="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="btn go">
          {words.noKey.go}
        </button>
      </form>
      <p>
        <a href="/">{words.noKey.joinInstead}</a>
      </p>
    </main>
  )
}
