import type {
  ApiDecks,
  ApiDrawn,
  ApiDrawRequest,
  ApiMended,
  ApiMendRequest,
  ApiOpened,
  ApiOpenRequest,
  ApiProblem,
  ApiProblems,
  ApiReport,
  ApiRooms,
} from '../protocol/messages'

/** Why a request came to nothing. */
export type Failure = 'offline' | 'busy' | 'key' | 'slow-down' | 'odd'

/** What came of a request: its answer, what is wrong with it, or why there is none. */
export type Result<T> = { ok: T } | { problems: readonly ApiProblem[] } | { failure: Failure }

/** The teacher's HTTP API. */
export class Api {
  constructor(private readonly key: string) {}

  decks(): Promise<Result<ApiDecks>> {
    return this.ask('GET', '/api/decks')
  }

  draw(request: ApiDrawRequest): Promise<Result<ApiDrawn>> {
    return this.ask('POST', '/api/draws', request)
  }

  open(request: ApiOpenRequest): Promise<Result<ApiOpened>> {
    return this.ask('POST', '/api/rooms', request)
  }

  rooms(): Promise<Result<ApiRooms>> {
    return this.ask('GET', '/api/rooms')
  }

  close(code: string): Promise<Result<undefined>> {
    return this.ask('DELETE', `/api/rooms/${code}`)
  }

  /** What came of a room so far. */
  report(code: string): Promise<Result<ApiReport>> {
    return this.ask('GET', `/api/rooms/${code}/report`)
  }

  /** A sheet of the report, for a spreadsheet. */
  sheet(code: string, name: string): Promise<Result<Blob>> {
    return this.ask('GET', `/api/rooms/${code}/report/${name}`, undefined, (response) => response.blob())
  }

  /** Puts the marking of a question right, or says what that would change. */
  mend(code: string, request: ApiMendRequest): Promise<Result<ApiMended>> {
    return this.ask('POST', `/api/rooms/${code}/mendings`, request)
  }

  private async ask<T>(
    method: string,
    path: string,
    body?: unknown,
    read: (response: Response) => Promise<unknown> = (response) => response.json(),
  ): Promise<Result<T>> {
    try {
      const response = await fetch(path, {
        method,
        headers: { authorization: `Bearer ${this.key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        cache: 'no-store',
      })
      if (response.status === 204) return { ok: undefined as T }
      if (response.ok) return { ok: (await read(response)) as T }
      if (response.status === 400) return { problems: ((await response.json()) as ApiProblems).problems }
      const failures: Readonly<Record<number, Failure>> = { 401: 'key', 429: 'slow-down', 503: 'busy' }
      return { failure: failures[response.status] ?? 'odd' }
    } catch {
      return { failure: 'offline' }
    }
  }
}
