import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
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
