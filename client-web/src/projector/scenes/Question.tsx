import type { ComponentChildren } from 'preact'
import { type Countdown, useCountdown } from '../../game/countdown'
import { unlettered } from '../../game/order'
import type { ServerClock } from '../../net/clock'
import type {
  Ask,
  Face,
  FaceSource,
  ProjectorSceneAnswering,
  ProjectorSceneClosed,
  ProjectorSceneReading,
} from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { useFit } from '../../ui/fit'
import { plain, show } from '../../ui/rich'
import { Fingers, Five } from '../../ui/shapes'
import { Asked } from '../kinds'
import { Drawn } from '../kinds/Drawn'
import { words } from '../words'
import { Fitted } from './Fitted'

const LONG_STEM = 110
const LAST_SECONDS = 5
const ROUND = 2 * Math.PI * 54

/** A question: first its stem alone, then the options and the time, and the hands that go up. */
export function Question({
  clock,
  scene,
}: {
  clock: ServerClock
  scene: ProjectorSceneReading | ProjectorSceneAnswering | ProjectorSceneClosed
}) {
  const { face } = scene
  const reading = scene.is === 'reading'
  const from = scene.is === 'closed' ? 0 : reading ? scene.startedAt : scene.opensAt
  const to = scene.is === 'closed' ? 0 : reading ? scene.opensAt : scene.closesAt
  const time = useCountdown(clock, from, to)
  const [number, of] = words.question(face.number, face.of)
  const open = scene.is === 'closed' || (scene.is === 'answering' && time.open)
  return (
    <>
      <div class="tab">
        <span>
          {number}
          <span class="soft">{of}</span>
        </span>
      </div>
      <section class={sharedOf(face) ? 'sheet q brief' : 'sheet q'}>
        <Stem face={face} />
        {scene.is === 'closed' ? (
          <p class="up soft">{words.closed(scene.hands, scene.seats)}</p>
        ) : (
          !(scene.is === 'reading' && scene.waiting) && <Ring time={time} quiet={reading} />
        )}
      </section>
      <Beside face={face} ask={open && !reading ? scene.ask : undefined}>
        {open && !reading ? (
          <Fitted what={face.id}>
            <Asked ask={unlettered(scene.ask, face)} />
          </Fitted>
        ) : (
          <p class="grid soft wait">{scene.is === 'reading' && scene.waiting ? words.picture.waiting : words.read}</p>
        )}
      </Beside>
      {scene.is !== 'reading' && <Hands hands={scene.hands} seats={scene.seats} />}
    </>
  )
}

/** What is asked, beside the image or the passage of several questions it is about, where there is one. */
function Beside(props: {
  face: Face
  /** What is drawn over the image. */
  ask: Ask | undefined
  children: ComponentChildren
}) {
  const { face, ask, children } = props
  const { picture } = face
  const shared = sharedOf(face)
  if (!picture && !shared) return <>{children}</>
  return (
    <div class={shared ? 'beside reads' : 'beside'}>
      {shared ? (
        <Passage key={ask === undefined ? 'read' : 'asked'} source={shared} />
      ) : (
        picture && (
          <Figure picture={picture} words={words.picture}>
            {ask && <Drawn of={ask} picture={picture} />}
          </Figure>
        )
      )}
      {children}
    </div>
  )
}

/** A passage of several questions, unless an image needs its place. */
const sharedOf = ({ source, picture }: Face) => (source?.parts === undefined || picture ? undefined : source)

function Passage({ source }: { source: FaceSource }) {
  const box = useFit<HTMLElement>(source.text)
  return (
    <figure class="source" ref={box}>
      <figcaption>
        {source.credit}
        {source.parts !== undefined && `. ${words.passage(source.part ?? 1, source.parts)}`}
      </figcaption>
      <blockquote>{show(source.text)}</blockquote>
    </figure>
  )
}

function Stem({ face }: { face: Face }) {
  const long = plain(face.stem).length > LONG_STEM
  const passage = sharedOf(face) ? undefined : face.source
  const size = passage ? (long ? 'stem long tight' : 'stem long') : long ? 'stem long' : 'stem'
  return (
    <div>
      {passage && <Passage source={passage} />}
      <h1 class={size}>{show(face.stem)}</h1>
    </div>
  )
}

/** The countdown: a ring, a number, and at the end a hand's five fingers. */
function Ring({ time, quiet }: { time: Countdown; quiet: boolean }) {
  const { left, share } = time
  if (left === undefined) return null
  const last = !quiet && left <= LAST_SECONDS
  return (
    <div class={`ring${last ? ' last' : ''}${quiet ? ' quiet' : ''}`} role="timer" aria-label={words.secondsLeft(left)}>
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle class="t d" cx="60" cy="60" r="54" />
        <circle class="p" cx="60" cy="60" r="54" stroke-dasharray={`${share * ROUND} ${ROUND}`} />
      </svg>
      <b class="num" aria-hidden="true">
        {left}
      </b>
      {!quiet && (
        <span class="five" aria-hidden="true">
          <Five left={left} />
        </span>
      )}
    </div>
  )
}

function Hands({ hands, seats }: { hands: number; seats: number }) {
  const [number, text] = words.handsUp(hands, seats)
  return (
    <div class="status">
      <span>
        <b class="num">{number}</b>
        {text}
      </span>
      <Fingers up={hands} of={seats} />
    </div>
  )
}
