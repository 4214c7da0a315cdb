import { spaced } from '../../net/code'
import type { ProjectorSceneLobby, ProjectorView } from '../../protocol/messages'
import { grouped } from '../../ui/numbers'
import { Qr } from '../../ui/Qr'
import { words } from '../words'

/** How to get in, and who has. */
export function Lobby({ view, scene }: { view: ProjectorView; scene: ProjectorSceneLobby }) {
  const { plan, names, seats, qr } = scene
  const hidden = seats - names.length
  return (
    <>
      <div class="lobby">
        <div>
          <p class="url soft">
            {words.open}
            <b>{view.address}</b>
            {words.andType}
          </p>
          <h1 class="num code">
            <span>{spaced(view.code)}</span>
          </h1>
        </div>
        <Qr qr={qr} label={words.qr} />
      </div>
      <p class="count">
        <b class="num">{grouped(seats)}</b> {words.inRoom}
        <span class="plan soft">{words.plan(plan.questions, plan.cards)}</span>
      </p>
      <ul class={names.length > 30 ? 'names many' : 'names'}>
        {hidden > 0 && <li class="soft">{words.more(hidden)}</li>}
        {names.map((name) => (
          <li key={name.seat} class={name.up ? 'up' : ''}>
            <bdi>{name.name}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
