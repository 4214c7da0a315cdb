import { isCode, normalCode } from '../net/code'

/** The code in the page's address: `/j/K7M4QX`, `/?c=K7M4QX`; empty where there is none. */
export function codeIn(url: URL): string {
  const path = /^\/j\/([^/]+)\/?$/.exec(url.pathname)?.[1]
  const code = normalCode(path ?? url.searchParams.get('c') ?? '')
  return isCode(code) ? code : ''
}

/** Puts a room's code into the address without a step in the history: "back" leaves the page, a reload stays. */
export function showCode(code: string): void {
  history.replaceState(null, '', code ? `/j/${code}` : '/')
}
