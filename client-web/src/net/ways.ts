import type { Store } from './store'

/** How a page reaches the server: by WebSocket, or by events and requests where a network breaks that. */
export type Way = 'socket' | 'stream'

const WAY = 'handsup.way'

/** Misses in a row from which both ways are tried by turns: soon at first, later only when it is not just the server that is away. */
const SUSPICION = { unproven: 2, proven: 6 }
const FIRST_AGAIN = 30_000
const LAST_AGAIN = 480_000

/**
 * Which way to take. A tab begins with a socket; when those come to nothing it tries the other way as well, and stays with
 * the first that works, also after a reload.
 */
export class Ways {
  private misses = 0
  private turn = false
  private proven = false
  private pause = FIRST_AGAIN

  constructor(private readonly store: Store) {}

  /** What worked last in this tab. */
  get usual(): Way {
    return this.store.get<Way>(WAY) === 'stream' ? 'stream' : 'socket'
  }

  /** The way of the next attempt. */
  next(): Way {
    if (this.misses < SUSPICION[this.proven ? 'proven' : 'unproven']) return this.usual
    this.turn = !this.turn
    return this.turn === (this.usual === 'socket') ? 'stream' : 'socket'
  }

  /** An attempt came to nothing. @param opened whether it had opened, which speaks for the way */
  failed(opened: boolean): void {
    this.misses += opened ? 1 : 2
  }

  /** A link has lived, or the server has said something on it that a network cannot. */
  worked(way: Way): void {
    this.misses = 0
    this.turn = false
    if (way === 'socket') {
      this.proven = true
      this.pause = FIRST_AGAIN
    }
    if (way !== this.usual) this.store.set(WAY, way)
  }

  /** How long from now a socket is to be tried again, in ms; a little longer each time. */
  again(): number {
    const pause = this.pause
    this.pause = Math.min(LAST_AGAIN, pause * 4)
    return pause * (0.75 + Math.random() / 2)
  }
}
