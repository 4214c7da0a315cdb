import type { Store } from './store'

/** A store that keeps what it holds as long as the test. */
export function memoryStore(): Store {
  const held = new Map<string, string>()
  return {
    get: <T>(key: string) => {
      const text = held.get(key)
      return text ? (JSON.parse(text) as T) : undefined
    },
    set: (key, value) => void held.set(key, JSON.stringify(value)),
    remove: (key) => void held.delete(key),
  }
}

/** A socket of a test: keeps what the page says, and says what the test wants. */
export class FakeSocket {
  static readonly OPEN = 1
  static all: FakeSocket[] = []
  readyState = 0
  readonly said: { type: string; [field: string]: unknown }[] = []
  onopen: (() => void) | undefined
  onmessage: ((event: { data: string }) => void) | undefined
  onclose: ((event: { code: number }) => void) | undefined

  constructor(readonly url: string) {
    FakeSocket.all.push(this)
  }

  /** The newest one. */
  static get last(): FakeSocket {
    const socket = FakeSocket.all.at(-1)
    if (!socket) throw new Error('nobody has connected')
    return socket
  }

  send(text: string): void {
    this.said.push(JSON.parse(text))
  }

  close(): void {
    this.readyState = 3
  }

  opens(): this {
    this.readyState = FakeSocket.OPEN
    this.onopen?.()
    return this
  }

  tells(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  ends(code: number): void {
    this.readyState = 3
    this.onclose?.({ code })
  }

  /** What was said, clock questions left out. */
  get words() {
    return this.said.filter((message) => message.type !== 'clock')
  }
}

/** A server on the other end of `fetch`: one stream of events, and what is said to it. */
export class FakeServer {
  static all: FakeServer[] = []
  readonly said: string[] = []
  private writer: ReadableStreamDefaultController<Uint8Array> | undefined
  cut = false

  /** Takes the place of `fetch`. */
  static readonly fetch = async (path: string, request: RequestInit): Promise<Response> => {
    if (path === '/events') {
      const server = new FakeServer()
      FakeServer.all.push(server)
      return server.opens(request.signal ?? undefined)
    }
    return FakeServer.last.hears(String(request.body))
  }

  static get last(): FakeServer {
    const server = FakeServer.all.at(-1)
    if (!server) throw new Error('nobody has asked for events')
    return server
  }

  private opens(signal?: AbortSignal): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (writer) => {
        this.writer = writer
      },
    })
    signal?.addEventListener('abort', () => {
      this.cut = true
    })
    return new Response(body, { status: 200 })
  }

  private hears(body: string): Response {
    if (this.cut) return new Response(null, { status: 410 })
    this.said.push(...body.split('\n').slice(1))
    return new Response(null, { status: 204 })
  }

  /** Sends text as it is, in whatever pieces. */
  sends(text: string): void {
    this.writer?.enqueue(new TextEncoder().encode(text))
  }

  tells(message: object): void {
    this.sends(`data: ${JSON.stringify(message)}\n\n`)
  }

  ends(): void {
    this.cut = true
    this.writer?.close()
  }
}
