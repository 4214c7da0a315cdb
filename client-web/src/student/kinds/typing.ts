/** A text cut to so many characters, never within one. */
export function capped(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}

const SEPARATORS = /[\s\u00a0\u202f'’_٬]/g

/** The number a text means, as far as this page can tell; the server reads more. Digits of any script, a comma or a point. */
export function numberIn(text: string): number | undefined {
  const plain = [...text.replace(SEPARATORS, '')]
    .map((c) => (/\p{Nd}/u.test(c) ? digit(c) : (['−', '–', '—', '－'].includes(c) && '-') || c))
    .join('')
    .replace(/[٫，،,]/g, '.')
  const found = /^[+-]?(\d+\.?\d*|\.\d+)/.exec(plain)
  return found ? Number(found[0]) : undefined
}

/** 0 to 9. The digits of a script follow each other, zero first, in rows of ten. */
function digit(c: string): string {
  const code = c.codePointAt(0) ?? 0
  if (code < 0x80) return c
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}
