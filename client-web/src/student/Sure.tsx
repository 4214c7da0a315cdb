import { useLayoutEffect, useRef } from 'preact/hooks'
import type { StudentCalibration, Sureness } from '../protocol/messages'
import type { Session } from './session'
import { words } from './words'

const LEVELS: readonly Sureness[] = ['sure', 'think', 'guess']

/** The button that had the focus is gone: whoever goes on by keys goes on from what they said. */
function take(said: HTMLElement | null) {
  if (document.activeElement === document.body) said?.focus({ preventScroll: true })
}

/** On a low screen the panel would lie over the answer that it asks about: that is moved to stand above it. */
function clear(panel: HTMLElement | null) {
  const foot = panel?.closest('.stick')
  const own = [...document.querySelectorAll('.answers [aria-checked="true"]')].at(-1)
  if (!foot || !own) return
  const hidden = own.getBoundingClientRect().bottom - foot.getBoundingClientRect().top
  if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' })
}

/** One more tap, after the answer is safe: how sure I am of it. The clock has stopped for me by then. @param worth whether points are shown in this room */
export function HowSure({
  session,
  question,
  said,
  worth,
}: {
  session: Session
  question: string
  said?: Sureness | undefined
  worth: boolean
}) {
  const chosen = said ?? session.sureness(question)
  const panel = useRef<HTMLFieldSetElement>(null)
  useLayoutEffect(() => clear(panel.current), [])
  if (chosen) {
    return (
      <p class="sureness" tabIndex={-1} ref={session.sureness(question) ? take : null}>
        {words.sure.said[chosen]}
      </p>
    )
  }
  return (
    <fieldset class="sureness" ref={panel}>
      <legend>{words.sure.ask}</legend>
      <div>
        {LEVELS.map((level) => (
          <button key={level} type="button" class="go quiet" onClick={() => session.confide(question, level)}>
            <b>{words.sure.levels[level]}</b>
            {worth && <span class="small">{words.sure.worth[level]}</span>}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** At the end: how often I was right, by how sure I said I was. */
export function Calibration({ calibration }: { calibration: readonly StudentCalibration[] }) {
  if (calibration.length === 0) return null
  return (
    <>
      <div class="tab after">
        <span>{words.sure.ending}</span>
      </div>
      <section class="sheet calibration">
        {[...calibration].reverse().map(({ sureness, said, right }) => (
          <p key={sureness}>{words.sure.calibration[sureness](right, said)}</p>
        ))}
      </section>
    </>
  )
}
