import { useEffect, useRef, useState } from 'preact/hooks'
import { spaced } from '../net/code'
import type { HostScene, HostView, Move } from '../protocol/messages'
import { Hand } from '../ui/shapes'
import type { House } from './house'
import { Sure } from './parts'
import { Report } from './report/Report'
import { words as reportWords } from './report/words'
import { Board } from './scenes/Board'
import { Lobby } from './scenes/Lobby'
import { Podium } from './scenes/Podium'
import { Question } from './scenes/Question'
import { Slide } from './scenes/Slide'
import type { Session } from './session'
import { words } from './words'

/** A room as its teacher runs it. */
export function Room({ house, session }: { house: House; session: Session }) {
  const view = session.views.view.value
  const gone = session.gone.value
  const shut = session.shut.value
  if (gone !== undefined || shut !== undefined) {
    return (
      <main class="alone">
        <Hand />
        <p role="status">{shut ? words.refused(shut) : words.gone(gone ?? 0)}</p>
        <button type="button" class="btn go" onClick={() => (shut === 'bad-key' ? house.lock() : house.toDesk())}>
          {words.leaveToPick}
        </button>
      </main>
    )
  }
  if (!view) {
    return (
      <main class="alone">
        <p role="status">{words.loading}</p>
      </main>
    )
  }
  return <Playing house={house} session={session} view={view} />
}

function Playing({ house, session, view }: { house: House; session: Session; view: HostView }) {
  const [asking, setAsking] = useState<'end' | 'close' | undefined>(undefined)
  const [reporting, setReporting] = useState(false)
  const { scene } = view
  const step = nextStep(view)
  const go = () => {
    if (step?.move) session.steer(step.move)
    else if (step) setAsking('close')
  }
  useKeys(step?.move ? go : undefined)
  const playing = scene.is !== 'lobby' && scene.is !== 'podium'
  const here = view.pupils.filter((pupil) => pupil.here).length
  return (
    <>
      <header class="bar">
        <Hand />
        <span>
          {words.room} <span class="code">{spaced(view.code)}</span>
        </span>
        <span class="soft hide">{view.address}</span>
        <span class="elsewhere" role="status">
          {words.desks(view.desks)}
        </span>
        <span class="end">
          <span class="soft hide">{words.here(here)}</span>
          <button
            type="button"
            class="btn bare hide"
            aria-pressed={view.sound}
            onClick={() => session.sound(!view.sound)}
          >
            {view.sound ? words.sound.on : words.sound.off}
          </button>
          {scene.is !== 'lobby' && (
            <button type="button" class="btn bare" aria-pressed={reporting} onClick={() => setReporting(!reporting)}>
              {reporting ? reportWords.back : reportWords.open}
            </button>
          )}
          <a class="btn bare" href={`/projector#${view.code}`} target="handsup-projector" rel="opener">
            {words.projector}
          </a>
          {playing ? (
            <button type="button" class="btn bare" onClick={() => setAsking('end')}>
              {words.end}
            </button>
          ) : (
            <button type="button" class="btn bare" onClick={() => house.toDesk()}>
              {words.leaveToPick}
            </button>
          )}
        </span>
      </header>
      <main>
        {view.troubled && (
          <p class="banner bad" role="alert">
            {words.troubled}
          </p>
        )}
        {session.link.value !== 'open' && (
          <p class="banner" role="status">
            {words.lost}
          </p>
        )}
        {view.late.length > 0 && scene.is !== 'podium' && (
          <p class="banner" role="status">
            <span>{words.late(view.late)}</span>
            <button type="button" class="btn" onClick={() => session.acceptLate()}>
              {words.acceptLate(view.late.length)}
            </button>
          </p>
        )}
        {reporting ? (
          <Report api={house.api} code={view.code} moment={momentOf(scene)} />
        ) : (
          <Scene session={session} view={view} scene={scene} />
        )}
        <p class="toast" role="status">
          {session.refusal.value && <span>{words.refused(session.refusal.value)}</span>}
        </p>
      </main>
      <footer class="dock">
        <Side session={session} view={view} />
        <span class="end hide soft small">{playing && words.keys}</span>
        <button type="button" class="btn go" disabled={!step || step.wait} onClick={go}>
          {step?.text}
        </button>
      </footer>
      {asking === 'end' && (
        <Sure
          text={words.endSure}
          yes={words.end}
          onYes={() => session.steer('end')}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'close' && (
        <Sure
          text={words.closeSure}
          yes={words.closeRoom}
          onYes={() => void house.close(view.code)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}

/** Where the game is, as far as a report cares. */
function momentOf(scene: HostScene): string {
  return scene.is === 'question' ? `${scene.face.id} ${scene.step === 'revealed'}` : scene.is
}

function Scene({ session, view, scene }: { session: Session; view: HostView; scene: HostScene }) {
  switch (scene.is) {
    case 'lobby':
      return <Lobby session={session} view={view} scene={scene} />
    case 'question':
      return <Question key={scene.face.id} session={session} view={view} scene={scene} />
    case 'slide':
      return <Slide view={view} scene={scene} />
    case 'board':
      return <Board view={view} scene={scene} />
    case 'podium':
      return <Podium view={view} scene={scene} />
  }
}

/** Beside the next step: what else can be done just now. */
function Side({ session, view }: { session: Session; view: HostView }) {
  const { scene } = view
  if (scene.is === 'lobby') {
    return (
      <button type="button" class="btn" aria-pressed={view.locked} onClick={() => session.lock(!view.locked)}>
        {view.locked ? words.lobby.unlock : words.lobby.lock}
      </button>
    )
  }
  if (scene.is !== 'question' || scene.step === 'revealed') return <span class="soft small" />
  return (
    <>
      {scene.step === 'answering' && scene.closesAt !== undefined && (
        <button type="button" class="btn" onClick={() => session.extend(15)}>
          {words.extend}
        </button>
      )}
      <button type="button" class="btn" onClick={() => session.steer('skip')}>
        {words.skip}
      </button>
    </>
  )
}

interface Step {
  text: string
  /** What it asks of the room; nothing where the step leads out of it. */
  move?: Move
  wait?: boolean
}

/** The one thing that comes next. */
function nextStep(view: HostView): Step | undefined {
  const { scene } = view
  switch (scene.is) {
    case 'lobby': {
      const here = view.pupils.length
      return { text: words.lobby.start(here), move: 'start', wait: here === 0 }
    }
    case 'question':
      switch (scene.step) {
        case 'reading':
          if (!scene.loading?.waiting && scene.face.source?.part === 1)
            return { text: words.steps.readIt, move: 'open' }
          if (scene.loading?.waiting) return { text: words.steps.openNow, move: 'open' }
          return { text: words.steps.reading, move: 'close', wait: true }
        case 'answering':
          return { text: words.steps.answering, move: 'close' }
        case 'closed':
          return { text: words.steps.closed, move: 'reveal' }
        case 'revealed':
          return { text: words.steps.revealed, move: 'next' }
      }
      return undefined
    case 'slide':
    case 'board':
      return { text: scene.next ? words.steps.next : words.steps.toPodium, move: 'next' }
    case 'podium':
      return { text: words.closeRoom }
  }
}

const NEXT_KEYS = ['ArrowRight', 'PageDown', ' ']

/** A presenter's clicker and the keyboard take the next step, unless something else has the focus. */
function useKeys(go: (() => void) | undefined) {
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const free = document.activeElement === document.body || document.activeElement === null
      if (!NEXT_KEYS.includes(event.key) || event.repeat || document.querySelector('dialog[open]')) return
      if (!free && (event.key === ' ' || document.activeElement?.matches('input'))) return
      event.preventDefault()
      latest.current?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
