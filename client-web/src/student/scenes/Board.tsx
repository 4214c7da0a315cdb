import type { StudentMe, StudentSceneBoard } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { Heading } from '../parts'
import { words } from '../words'
import { Score } from './Reveal'

/** The leaderboard, with my own place above it wherever that is. */
export function Board({ scene, me }: { scene: StudentSceneBoard; me: StudentMe }) {
  return (
    <main class="column">
      <Heading>{words.board(scene.number)}</Heading>
      <Score standing={me.standing} />
      <ol class="rows">
        {scene.rows.map((row) => (
          <li key={row.seat} class={row.seat === me.seat ? 'me' : ''}>
            <b class="num">{row.place}</b>
            <span class="name">
              <bdi>{row.name}</bdi>
            </span>
            <span class="pts">{grouped(row.points)}</span>
          </li>
        ))}
      </ol>
      <div class="foot soft small centre">{words.soon}</div>
    </main>
  )
}
