/** How long ago the page began, in ms: a clock that nobody can set. */
export type Ticks = () => number

interface Sample {
  trip: number
  offset: number
}

const KEPT = 8
/** How far apart two answers may be beyond what their round trips allow: whole ms, and clocks that drift. */
const SLACK = 25

/**
 * The server's clock as this browser sees it, in ms. Learnt from a few questions and answers, of which the quickest is
 * trusted: its error is at most half its round trip.
 */
export class ServerClock {
  private samples: Sample[] = []
  private offset = 0
  private known = false

  constructor(readonly ticks: Ticks = () => performance.now()) {}

  /** Now, on the server's clock. */
  now(): number {
    return this.ticks() + this.offset
  }

  /** Whether anything has been learnt yet. */
  get isSet(): boolean {
    return this.known
  }

  /** The connection is a new one: what is learnt now counts, and until then what was known stays. */
  restart(): void {
    this.samples = []
  }

  /** An answer came. `sent` is what `ticks` said when the question went, `now` what the server's clock said. */
  learn(sent: number, now: number): void {
    const received = this.ticks()
    const trip = received - sent
    if (trip < 0) return
    const offset = now + trip / 2 - received
    // Answers that cannot both be right: the device slept in between, and its clock with it.
    const apart = (other: Sample) => Math.abs(other.offset - offset) > (other.trip + trip) / 2 + SLACK
    this.samples = [...this.samples.filter((other) => !apart(other)), { trip, offset }].slice(-KEPT)
    const quickest = this.samples.reduce((best, sample) => (sample.trip < best.trip ? sample : best))
    this.offset = quickest.offset
    this.known = true
  }
}
