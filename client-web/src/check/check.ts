import { Cell } from '../game/cell'
import { socket, stream } from '../net/link'
import { type Figures, type Found, Probe } from './probe'

/** What it all comes to: nothing yet, all well, well but with a stutter, well by the second way, or not at all. */
export type Verdict = 'trying' | 'ready' | 'shaky' | 'second' | 'blocked'

/** A median above which every tap is felt to be slow, in ms. */
export const SLOW = 400
/** One slow answer in so many is a stutter; a single one happens anywhere. */
const STUTTER = 10

/** Both ways to the server and the clocks, tried once. */
export class Check {
  readonly socket = new Probe(socket)
  readonly stream = new Probe(stream)
  /** How far this device's own clock is ahead of the server's time of day, in whole s; unknown until it has been asked. */
  readonly ahead = new Cell<number | undefined>(undefined)

  constructor() {
    void this.askTimeOfDay()
  }

  stop(): void {
    this.socket.stop()
    this.stream.stop()
  }

  get verdict(): Verdict {
    return verdict(this.socket.found.value, this.stream.found.value)
  }

  /** The figures of the way that pages will take. */
  get figures(): Figures | undefined {
    const usual = [this.socket, this.stream]
      .map((probe) => probe.found.value)
      .find(({ is }) => is !== 'shut' && is !== 'cut')
    return usual?.is === 'open' ? usual : undefined
  }

  private async askTimeOfDay(): Promise<void> {
    try {
      const before = Date.now()
      const answer = await fetch('/healthz', { cache: 'no-store' })
      const date = Date.parse(answer.headers.get('date') ?? '')
      // The header has whole seconds, cut off.
      const ahead = (before + Date.now()) / 2 - (date + 500)
      if (Number.isFinite(ahead)) this.ahead.value = Math.abs(ahead) < 1_500 ? 0 : Math.round(ahead / 1_000)
    } catch {
      // Then it is not known.
    }
  }
}

/** What two ways come to, together. */
export function verdict(socket: Found, stream: Found): Verdict {
  const usual = socket.is === 'shut' || socket.is === 'cut' ? stream : socket
  if (usual.is === 'trying') return 'trying'
  if (usual.is !== 'open') return 'blocked'
  if (usual.median > SLOW || usual.slow * STUTTER > usual.asked) return 'shaky'
  return usual === socket ? 'ready' : 'second'
}
