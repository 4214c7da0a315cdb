import { Cell } from '../game/cell'
import { Latest } from '../game/view'
import { Connection, type LinkState } from '../net/connection'
import { random } from '../net/secret'
import type { HostView, Move, Reason, ServerMessage } from '../protocol/messages'

const SHOWN_MS = 6_000

/** What the texts of one message may come to; the server takes 4,096 bytes in all. */
const MOST_BYTES = 3_000

/** Texts in lists of so many bytes at most, as they are on the wire; each has one at least. */
export function inPieces(texts: readonly string[], most: number): readonly (readonly string[])[] {
  const pieces: string[][] = []
  let left = 0
  for (const text of texts) {
    const size = new TextEncoder().encode(JSON.stringify(text)).length + 1
    if (size > left || pieces.length === 0) {
      pieces.push([])
      left = most
    }
    pieces.at(-1)?.push(text)
    left -= size
  }
  return pieces
}

/** The teacher in one room. */
export class Session {
  readonly link = new Cell<LinkState>('connecting')
  readonly gone = new Cell<number | undefined>(undefined)
  /** Why the room was not to be had. */
  readonly shut = new Cell<Reason | undefined>(undefined)
  /** Why the last thing asked for did not happen; shown for a while. */
  readonly refusal = new Cell<Reason | undefined>(undefined)
  readonly views = new Latest<HostView>()
  private readonly connection: Connection
  private fading: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly code: string,
    key: string,
  ) {
    this.connection = new Connection({
      first: () => ({ type: 'host', code, key }),
      onMessage: (message) => this.hear(message),
      onState: (state, closed) => {
        this.link.value = state
        if (state === 'closed') this.gone.value = closed
      },
    })
    this.connection.start()
  }

  get clock() {
    return this.connection.clock
  }

  stop(): void {
    this.connection.stop()
    clearTimeout(this.fading)
  }

  steer(move: Move): void {
    this.connection.say({ type: 'steer', id: random(6), move })
  }

  extend(seconds: number): void {
    this.connection.say({ type: 'extend', id: random(6), seconds })
  }

  giveTime(seat: number, factor: number): void {
    this.connection.say({ type: 'give-time', id: random(6), seat, factor })
  }

  acceptLate(): void {
    this.connection.say({ type: 'accept-late', id: random(6) })
  }

  /** Lets the class see what some have said in their own words, or hides it; in as many messages as it takes. */
  moderate(question: string, entries: readonly string[], shown: boolean): void {
    for (const some of inPieces(entries, MOST_BYTES)) {
      this.connection.say({ type: 'moderate', id: random(6), question, entries: some, shown })
    }
  }

  rename(seat: number, name: string): void {
    this.connection.say({ type: 'rename', id: random(6), seat, name })
  }

  remove(seat: number): void {
    this.connection.say({ type: 'remove', id: random(6), seat })
  }

  lock(locked: boolean): void {
    this.connection.say({ type: 'lock', id: random(6), locked })
  }

  sound(on: boolean): void {
    this.connection.say({ type: 'sound', id: random(6), on })
  }

  private hear(message: ServerMessage): void {
    if (message.type === 'host') this.views.offer(message)
    else if (message.type === 'refused') {
      if (message.id === 'host') {
        this.connection.stop()
        this.shut.value = message.reason
        return
      }
      this.refusal.value = message.reason
      clearTimeout(this.fading)
      this.fading = setTimeout(() => {
        this.refusal.value = undefined
      }, SHOWN_MS)
    }
  }
}
