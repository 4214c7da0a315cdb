import { useEffect, useState } from 'preact/hooks'
import { useCells } from '../game/cell'
import { isCode, normalCode, spaced } from '../net/code'
import type { ProjectorView } from '../protocol/messages'
import { Hand, Offline } from '../ui/shapes'
import { Board } from './scenes/Board'
import { Lobby } from './scenes/Lobby'
import { Podium } from './scenes/Podium'
import { Question } from './scenes/Question'
import { Reveal } from './scenes/Reveal'
import { Slide } from './scenes/Slide'
import type { Session } from './session'
import { blocked, type Moment, play } from './sound'
import { words } from './words'

/** The class's screen: what the room is at, big enough for the back row, and nothing secret. */
export function App({ session }: { session: Session }) {
  useCells()
  const view = session.views.view.value
  useSounds(view)
  const gone = session.gone.value
  if (gone !== undefined) return <Alone text={words.gone(gone)} />
  if (session.link.value === 'idle') return <AskCode session={session} />
  if (!view) return <Alone text={words.connecting} />
  return (
    <>
      <main>
        <Scene session={session} view={view} />
      </main>
      <Base view={view} lost={session.link.value !== 'open'} />
    </>
  )
}

function Alone({ text }: { text: string }) {
  return (
    <main class="alone">
      <p role="status">{text}</p>
    </main>
  )
}

function Scene({ session, view }: { session: Session; view: ProjectorView }) {
  const { scene } = view
  switch (scene.is) {
    case 'lobby':
      return <Lobby view={view} scene={scene} />
    case 'reading':
    case 'answering':
    case 'closed':
      return <Question key={scene.face.id} clock={session.clock} scene={scene} />
    case 'revealed':
      return <Reveal key={scene.face.id} scene={scene} />
    case 'slide':
      return <Slide key={scene.face.id} scene={scene} />
    case 'board':
      return <Board key={scene.number} scene={scene} />
    case 'podium':
      return <Podium scene={scene} />
  }
}

/** The foot of every scene: what this is, and how latecomers get in. */
function Base({ view, lost }: { view: ProjectorView; lost: boolean }) {
  const { scene } = view
  const [join, code] = words.joinAnyTime
  return (
    <footer class="base">
      <Hand />
      {lost ? (
        <span class="lost" role="status">
          <Offline /> {words.lost}
        </span>
      ) : (
        <span class="what">
          <b>{view.title}</b>
          {view.host && (
            <>
              , <bdi>{view.host}</bdi>
            </>
          )}
          {view.sound && blocked.value && <em> {words.soundBlocked}</em>}
        </span>
      )}
      <span class="end">
        {scene.is === 'lobby' ? (
          scene.locked ? (
            words.locked
          ) : (
            words.raise
          )
        ) : scene.is === 'podium' ? (
          scene.missed[0] && (
            <>
              {words.again}
              <b>
                {words.card(scene.missed[0].card)}, {scene.missed[0].title}
              </b>
            </>
          )
        ) : (
          <>
            {join}
            <b>{view.address}</b>
            {code}
            <b>{spaced(view.code)}</b>
          </>
        )}
      </span>
      {document.fullscreenEnabled && !document.fullscreenElement && (
        <button type="button" class="full" onClick={() => void document.documentElement.requestFullscreen()}>
          {words.fullScreen}
        </button>
      )}
    </footer>
  )
}

function AskCode({ session }: { session: Session }) {
  const [code, setCode] = useState('')
  const refusal = session.refusal.value
  return (
    <main class="alone">
      <form
        class="door"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isCode(code)) return
          history.replaceState(null, '', `#${code}`)
          session.show(code)
        }}
      >
        <h1>{words.ask.title}</h1>
        <p class="soft">{words.ask.hint}</p>
        <label>
          {words.ask.code}
          <input
            value={spaced(code)}
            onInput={(event) => {
              const typed = normalCode(event.currentTarget.value)
              setCode(typed)
              event.currentTarget.value = spaced(typed)
            }}
            autoCapitalize="characters"
            autoComplete="off"
            spellcheck={false}
          />
        </label>
        {refusal && <p role="alert">{words.door(refusal)}</p>}
        <button type="submit" class="go" disabled={!isCode(code)}>
          {words.ask.go}
        </button>
      </form>
    </main>
  )
}

const MOMENTS: Partial<Record<ProjectorView['scene']['is'], Moment>> = {
  answering: 'open',
  closed: 'close',
  revealed: 'reveal',
}

/** One sound where a scene begins, if the teacher wants them; none for the scene that was there when the page came. */
function useSounds(view: ProjectorView | undefined) {
  const is = view?.scene.is
  const [before, setBefore] = useState(is)
  useEffect(() => {
    if (is === before) return
    setBefore(is)
    const moment = is && MOMENTS[is]
    if (moment && before && view?.sound) play(moment)
  }, [is, before, view])
}
