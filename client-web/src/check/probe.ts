import { Cell } from '../game/cell'
import type { Ends, Link } from '../net/link'
import type { ServerMessage } from '../protocol/messages'

/** What is known of one way to the server so far. */
export type Found =
  | { is: 'trying' }
  /** It never opened, or let nothing through. */
  | { is: 'shut' }
  /** It opened and was cut. @param lived ms until then */
  | { is: 'cut'; lived: number }
  | ({ is: 'open' } & Figures)

/** How a way that stayed open behaved, in ms. */
export interface Figures {
  median: number
  worst: number
  asked: number
  /** Questions answered after more than a second, or not at all. */
  slow: number
  /** Questions without an answer in two seconds. */
  lost: number
  /** How far this screen may be from the server's clock. */
  apart: number
}

const OPENING = 6_000
const ASK_EVERY = 300
const ASK_FOR = 10_000
const SLOW = 1_000
const LATE = 2_000
/** A page that has just been opened is busy with itself. */
const SETTLING = 700

/** Tries one way to the server for some twelve seconds: whether it opens, stays open, and how quick it is. */
export class Probe {
  readonly found = new Cell<Found>({ is: 'trying' })
  private readonly trips: number[] = []
  private asked = 0
  private openedAt: number | undefined
  private link: Link | undefined
  private timers: ReturnType<typeof setTimeout>[] = []

  constructor(
    open: (ends: Ends) => Link,
    private readonly ticks = () => performance.now(),
  ) {
    this.after(OPENING, () => this.openedAt === undefined && this.end({ is: 'shut' }))
    this.link = open({
      onOpen: () => this.opened(),
      onText: (text) => this.hear(JSON.parse(text) as ServerMessage),
      onClose: () =>
        this.end(this.openedAt === undefined ? { is: 'shut' } : { is: 'cut', lived: this.ticks() - this.openedAt }),
    })
  }

  /** Stops where it is. */
  stop(): void {
    this.timers.forEach(clearTimeout)
    this.link?.close()
  }

  private opened(): void {
    this.openedAt = this.ticks()
    for (let at = 0; at < ASK_FOR; at += ASK_EVERY) this.after(SETTLING + at, () => this.ask())
    this.after(SETTLING + ASK_FOR + LATE, () =>
      this.end(this.trips.length > 0 ? { is: 'open', ...this.figures() } : { is: 'shut' }),
    )
  }

  private ask(): void {
    this.asked++
    this.link?.say(JSON.stringify({ type: 'clock', sent: this.ticks() }))
  }

  private hear(message: ServerMessage): void {
    if (message.type !== 'time') return
    const trip = this.ticks() - message.sent
    if (trip > LATE) return
    this.trips.push(trip)
  }

  private figures(): Figures {
    const sorted = [...this.trips].sort((one, other) => one - other)
    return {
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      worst: sorted.at(-1) ?? 0,
      asked: this.asked,
      slow: this.asked - sorted.filter((trip) => trip <= SLOW).length,
      lost: this.asked - sorted.length,
      apart: (sorted[0] ?? 0) / 2,
    }
  }

  private after(ms: number, then: () => void): void {
    this.timers.push(setTimeout(then, ms))
  }

  private end(found: Found): void {
    this.stop()
    this.found.value = found
  }
}
