import type { Row, StudentMe, StudentScenePodium } from '../../protocol/messages'
import { Heading } from '../parts'
import { Calibration } from '../Sure'
import type { Session } from '../session'
import { words } from '../words'

/** The end: three fingers, my game in three numbers, and what is worth another look. */
export function Podium({ session, scene, me }: { session: Session; scene: StudentScenePodium; me: StudentMe }) {
  const { ending, standing } = me
  const place = standing?.place
  const onStage = place !== undefined && place <= 3 && (me.points ?? 0) > 0
  const title = onStage ? `${words.podium.title(place)}, ` : `${words.podium.done}, `
  return (
    <main class="column">
      <Heading>
        <>
          {title}
          <bdi>{me.name}</bdi>
        </>
      </Heading>
      {scene.rows.length > 0 && (
        <ol class="podium">
          {inStage(scene.rows).map((row) => (
            <li key={row.seat} class={`p${Math.min(3, row.place)} ${row.seat === me.seat ? 'me' : ''}`}>
              <bdi>{row.seat === me.seat ? words.podium.you : row.name}</bdi>
              <i>
                <b>{row.place}</b>
              </i>
            </li>
          ))}
        </ol>
      )}
      <div class="score">
        {ending && (
          <div>
            <b class="num">{ending.right}</b>
            <span>{words.podium.rightOf(ending.of)}</span>
          </div>
        )}
        {standing && (
          <div>
            <b class="num">{words.place(standing.place, standing.tied)}</b>
            <span>{words.podium.ofSeats(standing.of)}</span>
          </div>
        )}
        {ending && (
          <div>
            <b class="num">{ending.bestRun}</b>
            <span>{words.podium.bestRun}</span>
          </div>
        )}
      </div>
      {me.confidence?.calibration && <Calibration calibration={me.confidence.calibration} />}
      <div class="tab after">
        <span>{words.podium.again}</span>
      </div>
      <section class="sheet">
        {!ending || ending.again.length === 0 ? (
          <p>{words.podium.nothing}</p>
        ) : (
          ending.again.map((again) => (
            <p key={again.card} class="again">
              <b>{words.card(again.card)}</b> {again.title}{' '}
              <span class="soft">{words.podium.missed(again.missed)}</span>
            </p>
          ))
        )}
      </section>
      <div class="foot">
        <button type="button" class="go quiet" onClick={() => session.reset()}>
          {words.podium.newRoom}
        </button>
      </div>
    </main>
  )
}

/** As people stand on a podium: second, first, third, then who shares a place. */
function inStage(rows: readonly Row[]): readonly Row[] {
  const [first, second, ...rest] = rows
  return [second, first, ...rest].filter((row) => row !== undefined)
}
