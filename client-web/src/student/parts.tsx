import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Face, FaceSource, StudentMe } from '../protocol/messages'
import { grouped } from '../ui/numbers'
import { show } from '../ui/rich'
import { Hand, Icon, Offline } from '../ui/shapes'
import { choose, reading } from '../ui/theme'
import { words } from './words'

/** The strip at the top: who I am, and my points. @param children lies over it, so that nothing below it moves */
export function Strip({ me, children }: { me: StudentMe; children?: ComponentChildren }) {
  return (
    <header class="strip">
      <Hand />
      <b>
        <bdi>{me.name}</bdi>
      </b>
      {me.points !== undefined && (
        <span class="pts">
          {grouped(me.points)} <span class="soft">{words.points}</span>
        </span>
      )}
      {children}
    </header>
  )
}

/** The connection is gone for the moment. It never covers the answers, and never moves them from under a thumb when it comes or goes. */
export function Lost({ answering }: { answering: boolean }) {
  return (
    <section class="banner" role="status" aria-label={words.lost.title}>
      <Offline />
      <p>
        <b>{words.lost.title}</b>
        {answering ? words.lost.answering : words.lost.else}
      </p>
    </section>
  )
}

/** A heading that takes the focus when it appears, so that a screen reader begins there. */
export function Heading({ children, class: name }: { children: ComponentChildren; class?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={heading} tabIndex={-1} class={name}>
      {children}
    </h1>
  )
}

/** How the passage that several questions are about was left, for the next of them. */
let left = { text: '', open: true, top: 0 }

/** A passage that several questions are about: it stays in view, may be folded away, and is found at the next question as it was left. */
function Shared({ source }: { source: FaceSource }) {
  const { text, credit, part = 1, parts = 1 } = source
  if (left.text !== text) left = { text, open: true, top: 0 }
  const region = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (region.current) region.current.scrollTop = left.top
  }, [])
  return (
    <details
      class="source shared"
      open={left.open}
      onToggle={(event) => {
        left.open = event.currentTarget.open
      }}
    >
      <summary>
        {credit} <span>{words.passage(part, parts)}</span>
      </summary>
      <section
        ref={region}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        tabIndex={0}
        aria-label={credit}
        onScroll={(event) => {
          left.top = event.currentTarget.scrollTop
        }}
      >
        <blockquote>{show(text)}</blockquote>
      </section>
    </details>
  )
}

/** The passage a question is about. */
export function Source({ face }: { face: Face }) {
  if (!face.source) return null
  if (face.source.parts !== undefined) return <Shared source={face.source} />
  return (
    <figure class="source">
      <figcaption>{face.source.credit}</figcaption>
      <blockquote>{show(face.source.text)}</blockquote>
    </figure>
  )
}

/** Theme and letters, in a dialog. */
export function Settings() {
  const dialog = useRef<HTMLDialogElement>(null)
  const { theme, plain } = reading.value
  return (
    <>
      <button type="button" class="link" onClick={() => dialog.current?.showModal()}>
        <Icon of="letters" />
        {words.settings.open}
      </button>
      <dialog ref={dialog} aria-label={words.settings.open}>
        <form method="dialog">
          <fieldset>
            <legend>{words.settings.light}</legend>
            {(['auto', 'light', 'dark'] as const).map((value) => (
              <label key={value} class="choice">
                <input type="radio" name="theme" checked={theme === value} onChange={() => choose({ theme: value })} />
                {words.settings.themes[value]}
              </label>
            ))}
          </fieldset>
          <label class="choice">
            <input type="checkbox" checked={plain} onChange={() => choose({ plain: !plain })} />
            {words.settings.plain}
          </label>
          <button type="submit" class="go">
            {words.settings.close}
          </button>
        </form>
      </dialog>
    </>
  )
}
