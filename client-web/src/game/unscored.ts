import type { Ask } from '../protocol/messages'

/** Kinds of question, as the server and a deck's file name them, about which nothing is right or wrong. */
const UNSCORED: readonly string[] = ['poll', 'scale', 'word-cloud', 'open', 'slide'] satisfies readonly (
  | Ask['kind']
  | 'slide'
)[]

/** Whether answers to such a question are right or wrong. */
export function scored(kind: string): boolean {
  return !UNSCORED.includes(kind)
}
