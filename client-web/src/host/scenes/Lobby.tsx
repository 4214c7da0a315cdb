import { useState } from 'preact/hooks'
import type { HostPupil, HostSceneLobby, HostView } from '../../protocol/messages'
import { cards, count, grouped } from '../../ui/numbers'
import { Qr } from '../../ui/Qr'
import { Hand } from '../../ui/shapes'
import { Copy, Dialog, Sure } from '../parts'
import type { Session } from '../session'
import { words } from '../words'

/** Who is here, how others get in, and what comes first. */
export function Lobby({ session, view, scene }: { session: Session; view: HostView; scene: HostSceneLobby }) {
  const { plan, pupils } = view
  return (
    <>
      <section>
        <div class="tab">
          <h1>
            {words.lobby.people} <span class="soft">{grouped(pupils.length)}</span>
          </h1>
        </div>
        <div class="sheet">
          {pupils.length === 0 ? (
            <p class="soft" role="status">
              {words.lobby.nobody}
            </p>
          ) : (
            <Names session={session} pupils={pupils} />
          )}
        </div>
      </section>
      <aside>
        <div class="plain joining">
          <h2>{words.lobby.join}</h2>
          <Qr qr={scene.qr} label={words.lobby.qr} />
          <p>
            <b>{view.address}</b>
          </p>
          <Copy text={`${location.origin}/j/${view.code}`} />
          <p class="soft small">{words.screens(view.screens)}</p>
          <p class="small">
            <a href="/check" target="handsup-check">
              {words.check}
            </a>
          </p>
        </div>
        <div class="plain">
          <h2>{plan.title}</h2>
          <p class="soft">
            {count(plan.questions, 'question')}, {cards(plan.cards)}
          </p>
          <p>
            <b>{words.lobby.first}</b>
            {scene.first}
          </p>
        </div>
      </aside>
    </>
  )
}

/** Everybody's name; each opens what can be done about it. */
export function Names({ session, pupils }: { session: Session; pupils: readonly HostPupil[] }) {
  const [open, setOpen] = useState<HostPupil | undefined>(undefined)
  return (
    <>
      <ul class="names">
        {pupils.map((pupil) => (
          <li key={pupil.seat}>
            <button
              type="button"
              class={pupil.here ? 'nm' : 'nm away'}
              aria-label={words.options(pupil.name)}
              onClick={() => setOpen(pupil)}
            >
              <b>
                <bdi>{pupil.name}</bdi>
              </b>
              {pupil.extra !== undefined && <span class="soft small">{words.times(pupil.extra)}</span>}
              {pupil.up && <Hand />}
            </button>
          </li>
        ))}
      </ul>
      {open && <Pupil session={session} pupil={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** What can be done about somebody: another name, more time, or the door. */
export function Pupil({ session, pupil, onClose }: { session: Session; pupil: HostPupil; onClose: () => void }) {
  const [name, setName] = useState(pupil.name)
  const [extra, setExtra] = useState(pupil.extra ?? 1)
  const [sure, setSure] = useState(false)
  if (sure) {
    return (
      <Sure
        text={words.removeSure(pupil.name)}
        yes={words.remove}
        onYes={() => session.remove(pupil.seat)}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog label={words.options(pupil.name)} onClose={onClose}>
      <form method="dialog" onSubmit={() => name.trim() !== pupil.name && session.rename(pupil.seat, name.trim())}>
        <label class="set">
          <b>{words.newName}</b>
          <input class="find" value={name} dir="auto" onInput={(event) => setName(event.currentTarget.value)} />
          <span class="soft small">{words.newNameHint}</span>
        </label>
        <fieldset class="set">
          <legend>
            <b>{words.extraTime}</b>
          </legend>
          <div class="chips">
            {words.extraTimes.map(([factor, text]) => (
              <button
                key={text}
                type="button"
                aria-pressed={extra === factor}
                onClick={() => {
                  setExtra(factor)
                  session.giveTime(pupil.seat, factor)
                }}
              >
                {text}
              </button>
            ))}
          </div>
          <span class="soft small">{words.extraTimeHint}</span>
        </fieldset>
        <p class="soft small">{words.way(pupil.lag, pupil.credit)}</p>
        {pupil.cuts && <p class="soft small">{words.cuts(pupil.cuts)}</p>}
        <div class="pair">
          <button type="button" class="btn danger" onClick={() => setSure(true)}>
            {words.remove}
          </button>
          <button type="submit" class="btn go">
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
