import { useEffect } from 'preact/hooks'
import { useCells } from '../game/cell'
import type { StudentView } from '../protocol/messages'
import { Gone } from './Gone'
import { Join } from './Join'
import { prefetch } from './kinds'
import { Mended } from './Mended'
import { Lost, Strip } from './parts'
import { Board } from './scenes/Board'
import { Lobby } from './scenes/Lobby'
import { Podium } from './scenes/Podium'
import { Question } from './scenes/Question'
import { Reveal } from './scenes/Reveal'
import { Slide } from './scenes/Slide'
import type { Session } from './session'
import { words } from './words'

/** The student's page: the door, then whatever the room is at. */
export function App({ session }: { session: Session }) {
  useCells()
  const gone = session.gone.value
  const view = session.view.value
  if (gone !== undefined) return <Gone session={session} code={gone} />
  if (session.link.value === 'idle') return <Join session={session} />
  if (!view) {
    return (
      <main class="waiting">
        <p role="status">{words.connecting}</p>
      </main>
    )
  }
  return (
    <>
      <Strip me={view.me}>{session.link.value !== 'open' && <Lost answering={view.scene.is === 'answering'} />}</Strip>
      {view.me.mended && <Mended mended={view.me.mended} />}
      <Scene session={session} view={view} />
    </>
  )
}

function Scene({ session, view }: { session: Session; view: StudentView }) {
  const { scene, me } = view
  // In the lobby what the game will need; who comes later gets everything.
  useEffect(() => prefetch(scene.is === 'lobby' ? scene.plan.kinds : undefined), [scene.is])
  switch (scene.is) {
    case 'lobby':
      return <Lobby session={session} scene={scene} me={me} />
    case 'reading':
    case 'answering':
    case 'closed':
      return <Question key={scene.face.id} session={session} scene={scene} me={me} />
    case 'revealed':
      return <Reveal key={scene.face.id} scene={scene} me={me} />
    case 'slide':
      return <Slide key={scene.face.id} scene={scene} />
    case 'board':
      return <Board scene={scene} me={me} />
    case 'podium':
      return <Podium session={session} scene={scene} me={me} />
  }
}
