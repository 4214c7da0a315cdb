import type { ClientMessage, ServerMessage } from '../protocol/messages'
import { ServerClock } from './clock'
import { type Ends, type Link, socket, stream } from './link'
import { storeOn } from './store'
import { type Way, Ways } from './ways'

/** How a connection is: not yet open, open, lost and trying again, or closed for good. */
export type LinkState = 'connecting' | 'open' | 'lost' | 'closed'

/** What a connection needs from those who use it. */
export interface Listener {
  /** What is said first on every new link; nothing to wait for somebody to say it. */
  first(): ClientMessage | undefined
  onMessage(message: ServerMessage): void
  /** @param code the close code that ended it for good */
  onState(state: LinkState, code?: number): void
}

const SHORTEST_PAUSE = 400
const LONGEST_PAUSE = 5_000
const ASK_EVERY = 5_000
const SILENCE = 12_000
const PROBE = 2_500
const FIRST_QUESTIONS = [0, 150, 400, 900]
const COME_BACK_BELOW = 4500
/** A close code of the server's own, which no network makes up. */
const OURS = 4000
/** How long a link may take to open. */
const OPENING = 6_000
/** How long a socket must live before this network is trusted with sockets. */
const STEADY = 8_000

/**
 * A link to the server that comes back: after a cut, after sleep, after the server was away, and by another way where the
 * network breaks sockets. It asks the server's clock all the time, and takes a link that answers nothing for lost.
 */
export class Connection {
  readonly clock: ServerClock
  private readonly ways: Ways
  private link: Link | undefined
  private way: Way = 'socket'
  private openedAt: number | undefined
  private trial: Link | undefined
  private tries = 0
  private lastHeard = 0
  private running = false
  private opened = false
  private retry: ReturnType<typeof setTimeout> | undefined
  private beat: ReturnType<typeof setInterval> | undefined
  private probing: ReturnType<typeof setTimeout> | undefined
  private trying: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly listener: Listener,
    clock = new ServerClock(),
    store = storeOn('sessionStorage'),
  ) {
    this.clock = clock
    this.ways = new Ways(store)
  }

  /** Connects, and stays connected until told to stop. */
  start(): void {
    if (this.running) return
    this.running = true
    this.tries = 0
    addEventListener('online', this.wake)
    addEventListener('pageshow', this.wake)
    document.addEventListener('visibilitychange', this.wake)
    this.beat = setInterval(this.tick, ASK_EVERY)
    this.listener.onState('connecting')
    this.connect()
  }

  /** Lets go of the link and does not come back. */
  stop(): void {
    this.running = false
    removeEventListener('online', this.wake)
    removeEventListener('pageshow', this.wake)
    document.removeEventListener('visibilitychange', this.wake)
    clearInterval(this.beat)
    clearTimeout(this.retry)
    this.drop()
  }

  /** Says something if there is a link to say it on. */
  say(message: ClientMessage): boolean {
    return this.link?.say(JSON.stringify(message)) ?? false
  }

  private connect(): void {
    this.drop()
    this.way = this.ways.next()
    this.lastHeard = this.clock.ticks()
    this.link = (this.way === 'socket' ? socket : stream)(this.ends(() => this.begin()))
    this.trying = setTimeout(() => this.openedAt === undefined && this.lost(), OPENING)
  }

  private ends(onOpen: () => void): Ends {
    return {
      onOpen,
      onText: (text) => this.hear(text),
      onClose: (code) => this.lost(code),
    }
  }

  /** The link is open, and ours. */
  private begin(): void {
    const { link } = this
    this.opened = true
    this.openedAt = this.clock.ticks()
    this.clock.restart()
    const first = this.listener.first()
    if (first) this.say(first)
    for (const delay of FIRST_QUESTIONS) setTimeout(() => link === this.link && this.askTime(), delay)
    clearTimeout(this.trying)
    if (this.way === 'stream') this.trying = setTimeout(() => this.trySocket(), this.ways.again())
    this.listener.onState('open')
  }

  private hear(text: string): void {
    this.lastHeard = this.clock.ticks()
    clearTimeout(this.probing)
    this.probing = undefined
    this.judge()
    const message = JSON.parse(text) as ServerMessage
    if (message.type === 'time') {
      this.clock.learn(message.sent, message.now)
      return
    }
    this.tries = 0
    this.listener.onMessage(message)
  }

  /** Something was heard: events that come at all will go on coming, a socket may still be cut by the network that let it open. */
  private judge(): void {
    const age = this.clock.ticks() - (this.openedAt ?? Number.POSITIVE_INFINITY)
    if (age >= (this.way === 'socket' ? STEADY : 0)) this.ways.worked(this.way)
  }

  private lost(code = 0): void {
    if (code >= OURS) this.ways.worked(this.way)
    else if (this.openedAt === undefined || this.clock.ticks() - this.openedAt < STEADY)
      this.ways.failed(this.openedAt !== undefined)
    this.drop()
    if (!this.running) return
    if (code >= COME_BACK_BELOW) {
      this.stop()
      this.listener.onState('closed', code)
      return
    }
    this.listener.onState(this.opened ? 'lost' : 'connecting')
    clearTimeout(this.retry)
    // Full jitter: a class that was cut off together does not come back together.
    const longest = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** this.tries++)
    this.retry = setTimeout(
      () => this.connect(),
      this.tries === 1 ? Math.random() * SHORTEST_PAUSE : Math.random() * longest,
    )
  }

  private drop(): void {
    clearTimeout(this.trying)
    clearTimeout(this.probing)
    this.probing = undefined
    this.trial?.close()
    this.link?.close()
    this.openedAt = this.trial = this.link = undefined
  }

  /** Events will do, a socket is better: one that lives for a while and then still answers takes their place. */
  private trySocket(): void {
    const ask = () => this.trial?.say(JSON.stringify({ type: 'clock', sent: this.clock.ticks() }))
    let at: number | undefined
    const ends: Ends = {
      onOpen: () => {
        at = this.clock.ticks()
        ask()
        clearTimeout(this.trying)
        this.trying = setTimeout(() => {
          ask()
          this.trying = setTimeout(() => this.giveUp(), OPENING)
        }, STEADY)
      },
      onText: (text) => {
        if (!this.trial) this.hear(text)
        else if (this.clock.ticks() - (at ?? 0) >= STEADY) this.take(this.trial)
      },
      onClose: (code) => {
        if (!this.trial) this.lost(code)
        else this.giveUp()
      },
    }
    this.trial = socket(ends)
    this.trying = setTimeout(() => this.giveUp(), OPENING)
  }

  private take(trial: Link): void {
    this.trial = undefined
    this.drop()
    this.link = trial
    this.way = 'socket'
    this.listener.onState('connecting')
    this.begin()
  }

  private giveUp(): void {
    clearTimeout(this.trying)
    this.trial?.close()
    this.trial = undefined
    this.trying = setTimeout(() => this.trySocket(), this.ways.again())
  }

  private askTime(): void {
    this.say({ type: 'clock', sent: this.clock.ticks() })
  }

  private tick = (): void => {
    if (!this.link) return
    if (this.clock.ticks() - this.lastHeard > SILENCE) this.lost()
    else this.askTime()
  }

  /** The device woke up, or the network came back: whether the socket lives is found out now and not in half a minute. */
  private wake = (): void => {
    if (!this.running || document.visibilityState === 'hidden') return
    if (!this.link) {
      clearTimeout(this.retry)
      this.connect()
      return
    }
    this.askTime()
    this.probing ??= setTimeout(() => {
      this.probing = undefined
      this.lost()
    }, PROBE)
  }
}
