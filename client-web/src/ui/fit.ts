import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const STEPS = 8

/**
 * Makes what is in a box as large as it fits, by the property `--fit`, from 1 down to a least. Its styles say what that scales. Nothing moves by
 * itself: it is measured when what is in it changes, and when the window does.
 *
 * @param what changes with what is in it
 * @param least below which it may run over, and its styles say what then
 */
export function useFit<T extends HTMLElement>(what: unknown, least = 0.4): RefObject<T | null> {
  const box = useRef<T>(null)
  useLayoutEffect(() => {
    const measure = () => box.current && fitted(box.current, least)
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [what, least])
  return box
}

function fitted(box: HTMLElement, least: number): void {
  const fits = (size: number) => {
    box.style.setProperty('--fit', size.toFixed(3))
    return box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1
  }
  if (fits(1)) return
  let [low, high] = [least, 1]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  fits(low)
}
