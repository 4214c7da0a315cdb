/** A whole number with a thin gap between its thousands: 3 190. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** Milliseconds as seconds with one decimal: `3.4`. */
export function tenths(millis: number): string {
  return (millis / 1_000).toFixed(1)
}

/** A place: 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13
  return `${place}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`
}

/** One thing or several: `1 question`, `12 questions`. */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : several}`
}

/** Cards by their numbers: `card 4`, `cards 4 to 6`, `cards 1, 3 and 7`. */
export function cards(ids: readonly string[]): string {
  const numbers = ids.map(Number)
  const first = numbers[0] ?? 0
  const inRow = ids.length > 2 && numbers.every((number, index) => number === first + index)
  if (ids.length === 1) return `card ${ids[0]}`
  if (inRow) return `cards ${ids[0]} to ${ids.at(-1)}`
  return `cards ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
}

/** A number with a gap between its thousands, unless it is a year, and with its unit: `3 190`, `1956`, `27%`, `8 minutes`. */
export function figure(value: number, { unit = '', year = false }: { unit?: string; year?: boolean } = {}): string {
  const [whole = '', part] = String(Math.abs(value)).split('.')
  const text = `${value < 0 ? '−' : ''}${year ? whole : grouped(Number(whole))}${part ? `.${part}` : ''}`
  return unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unit}`
}
