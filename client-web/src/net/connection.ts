import type { ClientMessage, ServerMessage } from '../protocol/messages'
import { ServerClock } from './clock'

/** How a connection is: not yet open, open, lost and trying again, or closed for good. */
export type LinkState = 'connecting' | 'open' | 'lost' | 'closed'

/** What a connection needs from those who use it. */
export interface Listener {
  /** What is said first on every new socket; nothing to wait for somebody to say it. */
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

/** Where the socket is: on the page's own server. */
function address(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`
}

/**
 * A socket that comes back: after a cut, after sleep, after the server was away. It asks the server's clock all the time,
 * and takes a socket that answers nothing for lost.
 */
export class Connection {
  readonly clock: ServerClock
  private socket: WebSocket | undefined
  private tries = 0
  private lastHeard = 0
  private running = false
  private opened = false
  private retry: ReturnType<typeof setTimeout> | undefined
  private beat: ReturnType<typeof setInterval> | undefined
  private probing: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly listener: Listener,
    clock = new ServerClock(),
  ) {
    this.clock = clock
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

  /** Lets go of the socket and does not come back. */
  stop(): void {
    this.running = false
    removeEventListener('online', this.wake)
    removeEventListener('pageshow', this.wake)
    document.removeEventListener('visibilitychange', this.wake)
    clearInterval(this.beat)
    clearTimeout(this.retry)
    clearTimeout(this.probing)
    this.drop()
  }

  /** Says something if there is a socket to say it on. */
  say(message: ClientMessage): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false
    this.socket.send(JSON.stringify(message))
    return true
  }

  private connect(): void {
    this.drop()
    const socket = new WebSocket(address())
    this.socket = socket
    this.lastHeard = this.clock.ticks()
    socket.onopen = () => {
      this.opened = true
      this.clock.restart()
      const first = this.listener.first()
      if (first) this.say(first)
      for (const delay of FIRST_QUESTIONS) setTimeout(() => socket === this.socket && this.askTime(), delay)
      this.listener.onState('open')
    }
    socket.onmessage = (event) => socket === this.socket && this.hear(event.data)
    socket.onclose = (event) => socket === this.socket && this.lost(event.code)
  }

  private hear(data: unknown): void {
    this.lastHeard = this.clock.ticks()
    clearTimeout(this.probing)
    this.probing = undefined
    const message = JSON.parse(String(data)) as ServerMessage
    if (message.type === 'time') {
      this.clock.learn(message.sent, message.now)
      return
    }
    this.tries = 0
    this.listener.onMessage(message)
  }

  private lost(code?: number): void {
    this.drop()
    if (!this.running) return
    if (code !== undefined && code >= COME_BACK_BELOW) {
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
    const old = this.socket
    this.socket = undefined
    old?.close()
  }

  private askTime(): void {
    this.say({ type: 'clock', sent: this.clock.ticks() })
  }

  private tick = (): void => {
    if (!this.socket) return
    if (this.clock.ticks() - this.lastHeard > SILENCE) this.lost()
    else this.askTime()
  }

  /** The device woke up, or the network came back: whether the socket lives is found out now and not in half a minute. */
  private wake = (): void => {
    if (!this.running || document.visibilityState === 'hidden') return
    if (!this.socket) {
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
