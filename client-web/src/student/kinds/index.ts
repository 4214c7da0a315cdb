import { Cell } from '../../game/cell'
import { choice } from './choice'
import type { Kind } from './kind'

/**
 * The kinds that are loaded apart from the page. A new kind is a file beside this one and a line here.
 *
 * They are fetched while a room is waited in, so that a question never waits for one; see {@link prefetch}.
 */
const APART: Readonly<Record<string, () => Promise<Kind>>> = {
  ordering: () => import('./ordering').then((part) => part.kind),
  typed: () => import('./typed').then((part) => part.kind),
  number: () => import('./number').then((part) => part.kind),
  cloze: () => import('./cloze').then((part) => part.kind),
  hotspot: () => import('./hotspot').then((part) => part.kind),
  label: () => import('./label').then((part) => part.kind),
  matching: () => import('./placing').then((part) => part.matching),
  categorise: () => import('./placing').then((part) => part.categorise),
  poll: () => import('./poll').then((part) => part.kind),
  'word-cloud': () => import('./own').then((part) => part.wordCloud),
  open: () => import('./own').then((part) => part.open),
  scale: () => import('./scale').then((part) => part.kind),
}

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 8_000

const here = new Cell<Readonly<Record<string, Kind>>>({ choice })
const asked = new Set<string>()

/** A kind that is here; nothing while it is on its way. Reading it draws the page anew when it comes. */
export function kindOf(name: string): Kind | undefined {
  return here.value[name]
}

/** Fetches kinds, again and again until they are here. @param names those a game will need; all where that is not known */
export function prefetch(names: readonly string[] = Object.keys(APART)): void {
  for (const name of names) {
    const load = APART[name]
    if (!load || asked.has(name)) continue
    asked.add(name)
    void untilHere(load).then((kind) => {
      here.value = { ...here.value, [name]: kind }
    })
  }
}

/** Loads something, again and again with growing and jittered pauses, until it is here. */
export async function untilHere<T>(load: () => Promise<T>, pause = FIRST_PAUSE): Promise<T> {
  try {
    return await load()
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)))
    return untilHere(load, Math.min(LONGEST_PAUSE, pause * 2))
  }
}
