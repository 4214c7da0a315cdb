import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { FacePicture } from '../protocol/messages'

export interface FigureWords {
  /** Before the description, where the image itself could not be loaded. */
  failed: string
  enlarge: string
  again: string
  done: string
}

interface FigureProps {
  picture: FacePicture
  words: FigureWords
  /** Phones get the small one, and the large one when it is enlarged. */
  small?: boolean
  /** Whether a tap shows it as large as the screen. */
  enlarge?: boolean
  /** Lies over the image, as large as it. */
  children?: ComponentChildren
}

/** The image a question is about. Where it cannot be loaded its description stands in its place. */
export function Figure({ picture, words, small, enlarge, children }: FigureProps) {
  const { width, height, alt, credit } = picture
  const [failed, setFailed] = useState(false)
  const [open, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  if (failed) {
    return (
      <figure class="picture failed">
        <p>
          <b>{words.failed}</b> {alt}
        </p>
        <button type="button" class="btn link" onClick={() => setFailed(false)}>
          {words.again}
        </button>
        {children}
      </figure>
    )
  }
  const image = (
    <img
      src={small ? picture.small : picture.large}
      width={width}
      height={height}
      alt={alt}
      decoding="async"
      onError={() => setFailed(true)}
    />
  )
  const show = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <figure class="picture">
      {enlarge ? (
        <button type="button" class="enlarge" aria-haspopup="dialog" onClick={show}>
          {image}
          <span>{words.enlarge}</span>
        </button>
      ) : (
        <div class="frame" style={{ '--ratio': String(width / height) }}>
          {image}
          {children}
        </div>
      )}
      {credit && <figcaption>{credit}</figcaption>}
      {enlarge && (
        <dialog ref={dialog} class="large" aria-label={words.enlarge} onClose={() => setOpen(false)}>
          <form method="dialog">
            {open && (
              <div class="pan">
                <img src={picture.large} width={width} height={height} alt={alt} />
              </div>
            )}
            <button type="submit" class="go">
              {words.done}
            </button>
          </form>
        </dialog>
      )}
    </figure>
  )
}
