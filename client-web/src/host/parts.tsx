import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { OutcomeChoice } from '../protocol/messages'
import { grouped } from '../ui/numbers'
import { Badge, Icon } from '../ui/shapes'
import { words } from './words'

/** A dialog that is there while it is drawn. */
export function Dialog({
  label,
  onClose,
  children,
}: {
  label: string
  onClose: () => void
  children: ComponentChildren
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  )
}

/** Asks before something that cannot be undone. */
export function Sure(props: { text: string; yes: string; onYes: () => void; onClose: () => void }) {
  const { text, yes, onYes, onClose } = props
  return (
    <Dialog label={yes} onClose={onClose}>
      <form method="dialog">
        <p>{text}</p>
        <div class="pair">
          <button type="submit" class="btn">
            {words.cancel}
          </button>
          <button type="submit" class="btn go" onClick={onYes}>
            {yes}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** A button that says for a moment that something was copied. Where a page may not copy, the text is there to select. */
export function Copy({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  if (!navigator.clipboard) {
    return (
      <input
        class="find"
        readOnly
        value={text}
        aria-label={words.copy}
        onFocus={(event) => event.currentTarget.select()}
      />
    )
  }
  return (
    <button
      type="button"
      class="btn"
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => {
          setCopied(true)
          setTimeout(() => setCopied(false), 2_000)
        })
      }}
    >
      {copied ? words.copied : words.copy}
    </button>
  )
}

/** Options with their counts and the right ones marked, as far as they may be shown. */
export function Spread({ outcome, hidden }: { outcome: OutcomeChoice; hidden: boolean }) {
  const most = Math.max(1, ...outcome.options.map((option) => option.count))
  return (
    <ul class="rows">
      {outcome.options.map((option, index) => {
        const text = outcome.form === 'true-false' ? words.trueFalse[index] : option.text
        const right = option.right && !hidden
        return (
          <li key={option.text} class={hidden ? 'row hidden' : 'row'}>
            <Badge index={index} letters={outcome.letters} />
            <span>
              {right ? <b class="hl">{text}</b> : text}
              {right && (
                <span class="yes">
                  <Icon of="tick" />
                  {words.right}
                </span>
              )}
            </span>
            {!hidden && (
              <>
                <span class="lie" aria-hidden="true">
                  <u class={`o${index + 1}`} style={{ width: `${(100 * option.count) / most}%` }} />
                </span>
                <b class="num">{grouped(option.count)}</b>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
