import type { ProjectorScenePodium } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { words } from '../words'

/** The end: three fingers, third first. */
export function Podium({ scene }: { scene: ProjectorScenePodium }) {
  const [first, second, ...rest] = scene.rows
  const stage = [second, first, ...rest].filter((row) => row !== undefined)
  return (
    <>
      <h1 class="asked centre">{stage.length > 0 ? words.winners : words.thanks}</h1>
      <ol class="podium">
        {stage.map((row) => (
          <li key={row.seat} class={`p${Math.min(3, row.place)}`}>
            <p class="name">
              <bdi>{row.name}</bdi>
            </p>
            <p class="p">{grouped(row.points)}</p>
            <div class="finger">
              <b class="num">{row.place}</b>
            </div>
          </li>
        ))}
      </ol>
      <p class="sum soft">
        {words.summary(scene.questions, scene.seats)}
        <b>{words.share(scene.rightShare)}</b>
        {scene.voided.length > 0 && <span class="voided">{words.voidedOnes(scene.voided)}</span>}
      </p>
    </>
  )
}
