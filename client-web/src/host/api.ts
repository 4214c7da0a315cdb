import type {
  ApiDecks,
  ApiDrawn,
  ApiDrawRequest,
  ApiOpened,
  ApiOpenRequest,
  ApiProblem,
  ApiProblems,
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

  private async ask<T>(method: string, path: string, body?: unknown): Promise<Result<T>> {
    try {
      const response = await fetch(path, {
        method,
        headers: { authorization: `Bearer ${this.key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        cache: 'no-store',
      })
      if (response.status === 204) return { ok: undefined as T }
      if (response.ok) return { ok: (await response.json()) as T }
      if (response.status === 400) return { problems: ((await response.json()) as ApiProblems).problems }
      const failures: Readonly<Record<number, Failure>> = { 401: 'key', 429: 'slow-down', 503: 'busy' }
      return { failure: failures[response.status] ?? 'odd' }
    } catch {
      return { failure: 'offline' }
    }
  }
}
