import type { HostSceneBoard, HostView } from '../../protocol/messages'
import { Move } from '../../ui/Move'
import { words } from '../words'

/** The leaderboard, whole: the teacher sees everybody. */
export function Board({ view, scene }: { view: HostView; scene: HostSceneBoard }) {
  return (
    <>
      <section>
        <h1>{words.board(scene.number, scene.of)}</h1>
        <ol class="table">
          {scene.rows.map((row) => (
            <li key={row.seat}>
              <b class="num">{words.place(row.place)}</b>
              <span class="name">
                <bdi>{row.name}</bdi>
              </span>
              {scene.number > 1 ? <Move moved={row.moved} words={words} /> : <span class="mv" />}
              <span class="p">{words.points(row.points)}</span>
            </li>
          ))}
        </ol>
      </section>
      <aside>
        {scene.next && (
          <div class="plain">
            <p>
              <b>{words.coming}</b>
              {scene.next}
            </p>
          </div>
        )}
        <div class="plain">
          <p class="soft">{words.screens(view.screens)}</p>
        </div>
      </aside>
    </>
  )
}
