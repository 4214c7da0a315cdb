import { useLayoutEffect, useState } from 'preact/hooks'

const listeners = new Set<() => void>()
let due = false

/** A value that the page is drawn from. Changing some of them in a row draws the page once. */
export class Cell<T> {
  constructor(private held: T) {}

  get value(): T {
    return this.held
  }

  set value(next: T) {
    if (Object.is(next, this.held)) return
    this.held = next
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      for (const listener of [...listeners]) listener()
    })
  }
}

/** Calls back after any cell has changed, until the returned function is called. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Draws a component anew whenever a cell has changed: once, at the root of a page. */
export function useCells(): void {
  const [, redraw] = useState(0)
  useLayoutEffect(() => onChange(() => redraw((count) => count + 1)), [])
}
