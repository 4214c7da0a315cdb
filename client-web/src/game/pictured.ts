import type { Ask } from '../protocol/messages'

/** Kinds of question that are drawn upon their picture, and so draw it themselves. */
const PICTURED: readonly string[] = ['hotspot', 'label'] satisfies readonly Ask['kind'][]

export function pictured(kind: string): boolean {
  return PICTURED.includes(kind)
}
