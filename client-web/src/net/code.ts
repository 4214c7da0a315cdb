const LENGTH = 6

/**
 * A room's code as the server writes it, from what a person typed: spaces, hyphens and small letters do not matter, and
 * letters that look like figures count as those. Six of 0-9 and A-Z without I, L, O, U; fewer while it is being typed.
 */
export function normalCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .slice(0, LENGTH)
}

/** Whether that can be a room's code. */
export function isCode(code: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(code)
}

/** A code in two halves, easier to read out: K7M 4QX. */
export function spaced(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code
}
