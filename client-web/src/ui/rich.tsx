import { type ComponentChildren, createElement } from 'preact'

/**
 * Texts of a deck, drawn. One with markup is a string that begins with {@link MARKED}: its equal in plain words, {@link BODY}, and
 * a tree of {@link OPEN}, a letter, what is in it, {@link CLOSE}. The server writes it (`handsup.domain.text`); here it becomes
 * elements one by one, of the kinds named below and no others. Nothing in it is ever read as HTML, and nothing that people type is drawn by this.
 */
const MARKED = '\uE000'
const BODY = '\uE001'
const OPEN = '\uE002'
const CLOSE = '\uE003'

/** Deeper than the server ever writes. */
const DEEPEST = 80

/** What a letter stands for, and its attributes. */
const ELEMENTS: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>?]>> = {
  e: ['em'],
  s: ['strong'],
  c: ['code'],
  h: ['sup'],
  l: ['sub'],
  r: ['br'],
  O: ['ol'],
  U: ['ul'],
  I: ['li'],
  m: ['math', { displaystyle: 'true' }],
  i: ['mi'],
  N: ['mi', { mathvariant: 'normal' }],
  n: ['mn'],
  o: ['mo'],
  p: ['mo', { stretchy: 'false', lspace: '0', rspace: '0' }],
  t: ['mtext'],
  w: ['mrow'],
  f: ['mfrac'],
  F: ['mfrac', { linethickness: '0' }],
  q: ['msqrt'],
  k: ['mroot'],
  x: ['msup'],
  y: ['msub'],
  z: ['msubsup'],
  u: ['munder'],
  v: ['mover'],
  b: ['munderover'],
  a: ['mover', { accent: 'true' }],
  T: ['mtable'],
  R: ['mtr'],
  D: ['mtd'],
}

/** A text in plain words: for names that are read out, and for measuring. */
export function plain(text: string): string {
  return text.startsWith(MARKED) ? text.slice(1, Math.max(1, text.indexOf(BODY))) : text
}

/** Whether there is markup anywhere in what may be several texts. */
export function marked(text: string): boolean {
  return text.includes(MARKED)
}

/** The name of a control whose text has markup, for a screen reader does not look into controls; nothing where the text is its own name. */
export function named(text: string): string | undefined {
  return text.startsWith(MARKED) ? plain(text) : undefined
}

/** A text as what to draw; in plain words where the browser has no MathML. */
export function show(text: string, maths = 'MathMLElement' in globalThis): ComponentChildren {
  if (!text.startsWith(MARKED)) return text
  const body = text.slice(Math.max(0, text.indexOf(BODY)) + 1)
  if (!maths && body.includes(`${OPEN}m`)) return plain(text)
  return <>{read(body, 0, 0)[0]}</>
}

/** What stands from one index on up to the end of its element, and where it goes on after that. */
function read(body: string, from: number, depth: number): [ComponentChildren[], number] {
  const parts: ComponentChildren[] = []
  let at = from
  while (at < body.length) {
    const char = body[at]
    if (char === CLOSE) return [parts, at + 1]
    if (char === OPEN) {
      const [tag, attributes] = ELEMENTS[body[at + 1] ?? ''] ?? []
      if (depth >= DEEPEST) return [parts, body.length]
      const [inside, next] = read(body, at + 2, depth + 1)
      parts.push(tag ? createElement(tag, attributes ?? null, ...inside) : inside)
      at = next
    } else {
      let end = at
      while (end < body.length && body[end] !== OPEN && body[end] !== CLOSE) end++
      parts.push(body.slice(at, end))
      at = end
    }
  }
  return [parts, at]
}
