import { Cell } from '../game/cell'
import { storeOn } from '../net/store'

/** How somebody wants to read: which light, and which letters. */
export interface Reading {
  theme: 'auto' | 'light' | 'dark'
  plain: boolean
}

const KEY = 'handsup.reading'
const store = storeOn('localStorage')

/** What is chosen on this device. */
export const reading = new Cell<Reading>({ theme: 'auto', plain: false, ...store.get<Partial<Reading>>(KEY) })

function show({ theme, plain }: Reading): void {
  const root = document.documentElement.dataset
  if (theme === 'auto') delete root.theme
  else root.theme = theme
  if (plain) root.letters = 'plain'
  else delete root.letters
}

/** Takes a choice and remembers it. */
export function choose(change: Partial<Reading>): void {
  reading.value = { ...reading.value, ...change }
  store.set(KEY, reading.value)
  show(reading.value)
}

/** Shows the page as it was chosen before. */
export function begin(): void {
  show(reading.value)
}
