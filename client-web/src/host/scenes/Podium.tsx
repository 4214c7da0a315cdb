import type { HostScenePodium, HostView } from '../../protocol/messages'
import { words } from '../words'

/** The end: who won, how each question went, and what to take up again. */
export function Podium({ view, scene }: { view: HostView; scene: HostScenePodium }) {
  const places = [...view.pupils].sort((one, other) => (one.place || Infinity) - (other.place || Infinity))
  return (
    <>
      <section>
        <h1>{words.podium.title}</h1>
        <div class="tab">
          <span>{words.podium.played}</span>
        </div>
        <ol class="sheet played">
          {scene.played.map((one) => (
            <li key={one.number}>
              <b class="num">{one.number}</b>
              <span>
                {one.stem} <span class="soft small">{words.card(one.card)}</span>
              </span>
              <span class="p">
                {one.skipped
                  ? words.podium.skipped
                  : one.right === undefined
                    ? words.podium.answered(one.answered, one.seats)
                    : words.podium.share(one.right, one.seats)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <aside>
        <div class="plain">
          <h2>{words.podium.again}</h2>
          {scene.missed.length === 0 && <p class="soft">{words.podium.nothing}</p>}
          <ul class="who">
            {scene.missed.map((card) => (
              <li key={card.card}>
                <span>
                  <b>{words.card(card.card)}</b> {card.title}
                </span>
                <span class="soft small">{words.podium.missed(card.missed)}</span>
              </li>
            ))}
          </ul>
        </div>
        {view.scored && (
          <div class="plain">
            <ol class="who">
              {places.map((pupil) => (
                <li key={pupil.seat}>
                  <span>
                    {words.place(pupil.place)} <bdi>{pupil.name}</bdi>
                  </span>
                  <span class="p">{words.points(pupil.points)}</span>
                </li>
              ))}
            </ol>
          </div>
        )}
      </aside>
    </>
  )
}
