import type { ComponentChildren } from 'preact'
import { useFit } from '../../ui/fit'

const LEAST = 0.5

/** What fills the rest of the screen, as large as it fits: nothing may stand below the edge of a screen that nobody scrolls. @param what changes with what is in it */
export function Fitted({ what, children }: { what: unknown; children: ComponentChildren }) {
  const box = useFit<HTMLDivElement>(what, LEAST)
  return (
    <div class="fit" ref={box}>
      {children}
    </div>
  )
}
