import { isCode, normalCode } from '../net/code'

/** The code in the page's address: `/projector#K7M4QX`; empty where there is none. */
export function codeIn(hash: string): string {
  const code = normalCode(hash.replace(/^#/, ''))
  return isCode(code) ? code : ''
}
