/** The mark: a raised hand. */
export function Hand({ class: name = 'mark' }: { class?: string }) {
  return (
    <svg class={name} viewBox="0 0 34 34" aria-hidden="true">
      <rect x="9.5" y="6" width="4.6" height="14" rx="2.3" />
      <rect x="15" y="2.5" width="4.6" height="17" rx="2.3" />
      <rect x="20.5" y="3.5" width="4.6" height="16" rx="2.3" />
      <rect x="26" y="8" width="4.6" height="13" rx="2.3" />
      <path d="M9.5 18.5h21.1v5.5a9 9 0 0 1-9 9h-3.2c-3 0-5.3-1.2-7-3.5L3 20.6c-1.6-2.4 1.5-4.9 3.5-2.9l3 3z" />
    </svg>
  )
}

const ROUND = 26.3

/** Where the letter stands, and the outline around it: disc, arch, leaf, peak, clover, ticket. */
const SHAPES: readonly (readonly [number, string])[] = [
  [ROUND, 'M2 20a18 18 0 0 1 36 0a18 18 0 0 1-36 0z'],
  [28, 'M4 38V19a16 16 0 0 1 32 0v19z'],
  [ROUND, 'M3 37V21A18 18 0 0 1 21 3h16v16a18 18 0 0 1-18 18z'],
  [33, 'M17.8 3.2a2.6 2.6 0 0 1 4.4 0l16.3 30.6a2.6 2.6 0 0 1-2.3 3.7H3.8a2.6 2.6 0 0 1-2.3-3.7z'],
  [ROUND, 'M20 6.5a9.5 9.5 0 0 1 13.5 13.5a9.5 9.5 0 0 1-13.5 13.5a9.5 9.5 0 0 1-13.5-13.5a9.5 9.5 0 0 1 13.5-13.5z'],
  [ROUND, 'M5 5h30a3 3 0 0 1 3 3v7a5 5 0 0 0 0 10v7a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3v-7a5 5 0 0 0 0-10V8a3 3 0 0 1 3-3z'],
]

/** An option's badge: shape, colour and letter, so that it never depends on one of them. Without letters a bullet that names nothing. */
export function Badge({ index, letters }: { index: number; letters: string }) {
  if (!letters) {
    return (
      <svg class="shape bullet" viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="6" />
      </svg>
    )
  }
  const [y, path] = SHAPES[index] ?? [ROUND, '']
  return (
    <svg class={`shape o${index + 1}`} viewBox="0 0 40 40" aria-hidden="true">
      <path d={path} />
      <text x="20" y={y}>
        {[...letters][index]}
      </text>
    </svg>
  )
}

const STROKES = {
  tick: 'M4 12.5l5.5 5.5L20 6.5',
  cross: 'M6 6l12 12M18 6L6 18',
  letters: 'M2 19L7.5 5h1L14 19M4 14.5h8M15 19l3.3-8.5h.7L22.5 19M16 16.5h5.3',
  half: 'M5 12h14',
} as const

/** A line drawing of 24 by 24. */
export function Icon({ of }: { of: keyof typeof STROKES }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={STROKES[of]} />
    </svg>
  )
}

/** One step up, or down. */
export function Arrow({ down = false }: { down?: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={down ? 'M5 9l7 7 7-7' : 'M5 15l7-7 7 7'} />
    </svg>
  )
}

/** A disc with a tick: it is safe. */
export function Kept() {
  return (
    <svg class="kept" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" />
      <path class="stroke" d="M6.5 12.5l3.8 3.8L17.5 8.5" />
    </svg>
  )
}

/** No connection. */
export function Offline() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 9.5a13 13 0 0 1 18 0M6.5 13.5a8 8 0 0 1 11 0M4 3l16 18" />
      <circle cx="12" cy="18" r="2" />
    </svg>
  )
}

/** How many of all did something. Decoration: the number stands beside it. @param of 0 to 1 @param option gives it that option's colour */
export function Bar({ of, option }: { of: number; option?: number }) {
  return (
    <span class="lie" aria-hidden="true">
      <u class={option === undefined ? '' : `o${option + 1}`} style={{ width: `${100 * of}%` }} />
    </span>
  )
}

/** Above so many people a bar says it better than fingers. */
const MOST_FINGERS = 60

/** One finger for each person, raised for those who have answered. Decoration: the numbers stand beside it. */
export function Fingers({ up, of }: { up: number; of: number }) {
  if (of > MOST_FINGERS) {
    return <progress class="handsbar" value={up} max={of} aria-hidden="true" />
  }
  return (
    <span class="fingers" aria-hidden="true">
      {Array.from({ length: of }, (_, finger) => (
        <u key={finger} class={finger < up ? 'on' : ''} />
      ))}
    </span>
  )
}

/** Five fingers that fold, one a second. */
export function Five({ left }: { left: number }) {
  return (
    <>
      {[5, 4, 3, 2, 1].map((finger) => (
        <u key={finger} class={finger > left ? 'down' : ''} />
      ))}
    </>
  )
}
