import type { Seated } from '../protocol/messages'
import { secret } from './secret'
import type { Store } from './store'

/** A seat this browser has in a room. */
export interface Seat {
  code: string
  seat: number
  token: string
  /** At which the secret was given out; nothing for one that was stored before there were turns. */
  turn?: number
}

const SEAT = 'handsup.seat'
const JOINING = 'handsup.joining'

interface Joining {
  code: string
  token: string
}

/** The seat this browser has, in storage that all its tabs share. */
export class SeatKeeper {
  constructor(private readonly store: Store) {}

  /** The seat in a room, or the last one anywhere. */
  get(code?: string): Seat | undefined {
    const seat = this.store.get<Seat>(SEAT)
    return seat && (code === undefined || seat.code === code) ? seat : undefined
  }

  /** The secret of a join under way: the same for each try, so that a reply that got lost costs no second seat. */
  joining(code: string): string {
    const begun = this.store.get<Joining>(JOINING)
    if (begun?.code === code) return begun.token
    const token = secret()
    this.store.set(JOINING, { code, token })
    return token
  }

  /** The server gave this seat. What another tab has heard since is newer, and stays. */
  took(seated: Seated): void {
    const { code, seat, token, turn } = seated
    const held = this.get(code)
    const late = held?.seat === seat && (held.turn ?? 0) > turn
    if (!late) this.store.set(SEAT, { code, seat, token, turn })
    this.store.remove(JOINING)
  }

  /** The seat is gone. */
  forget(): void {
    this.store.remove(SEAT)
    this.store.remove(JOINING)
  }
}
