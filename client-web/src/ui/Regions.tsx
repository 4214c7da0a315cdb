import type { ComponentChildren } from 'preact'
import type { AskRegion, FacePicture } from '../protocol/messages'
import { Badge } from './shapes'

/** How wide a picture is shown on a phone, and how high at most, in pixels; and how large a region's sign is there. */
const PHONE = { width: 328, height: 432, sign: 28 }

interface RegionsProps {
  picture: FacePicture
  regions: readonly AskRegion[]
  /** Letters for badges; without them regions are numbered. */
  letters?: string
  /** What is so of a region: "on", "yes", "no", or nothing. */
  look?: (index: number) => string
  onPick?: (index: number) => void
}

/** Regions drawn over their picture, each with its sign. For the eye, and for a finger; what has the names stands beside it. */
export function Regions({ picture, regions, letters, look, onPick }: RegionsProps) {
  const { width, height } = picture
  const sign = PHONE.sign * Math.max(width / PHONE.width, height / PHONE.height)
  return (
    <svg class="regions" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {regions.map((region, index) => {
        const points = pairs(region.outline).map(([x, y]) => `${(x * width) / 1000},${(y * height) / 1000}`)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: for fingers; each region is a button as well
          <g key={index} class={`region ${look?.(index) ?? ''}`} onClick={() => onPick?.(index)}>
            <polygon class="halo" points={points.join(' ')} />
            <polygon points={points.join(' ')} />
          </g>
        )
      })}
      {regions.map((region, index) => (
        <Sign key={index} picture={picture} size={sign} at={signAt(region.outline)}>
          {letters ? <Badge index={index} letters={letters} /> : <Numbered of={index + 1} />}
        </Sign>
      ))}
      {regions.map((region, index) => {
        const mark = MARKS[look?.(index) ?? '']
        return (
          mark && (
            <Sign key={index} picture={picture} size={sign} at={markAt(region.outline)}>
              <g class={`mark ${look?.(index)}`}>
                <circle cx="20" cy="20" r="18" />
                <path d={mark} />
              </g>
            </Sign>
          )
        )
      })}
    </svg>
  )
}

/** A tick and a cross: what was right is told by form as well as by colour. */
const MARKS: Readonly<Record<string, string>> = { yes: 'M11 21l6.5 6.5L30 14', no: 'M13 13l14 14M27 13l-14 14' }

interface SignProps {
  picture: FacePicture
  size: number
  /** In thousandths of the picture. */
  at: readonly [number, number]
  children: ComponentChildren
}

/** Something small upon a picture, all of it within. */
function Sign({ picture, size, at, children }: SignProps) {
  const within = (share: number, all: number) => Math.min(all - size, Math.max(0, (share * all) / 1000 - size / 2))
  return (
    <svg
      class="sign"
      x={within(at[0], picture.width)}
      y={within(at[1], picture.height)}
      width={size}
      height={size}
      viewBox="0 0 40 40"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

function Numbered({ of }: { of: number }) {
  return (
    <g class="count">
      <circle cx="20" cy="20" r="18" />
      <text x="20" y="26.5">
        {of}
      </text>
    </g>
  )
}

function pairs(outline: readonly number[]): readonly (readonly [number, number])[] {
  return outline.flatMap((x, at) => (at % 2 === 0 ? [[x, outline[at + 1] ?? 0] as const] : []))
}

/** Where a region's sign stands: at its upper left end, so that it hides nothing of what lies within. */
export function signAt(outline: readonly number[]): readonly [number, number] {
  return pairs(outline).reduce((best, at) => (at[0] + at[1] < best[0] + best[1] ? at : best))
}

/** Where it says whether it was right: at the other end. */
function markAt(outline: readonly number[]): readonly [number, number] {
  return pairs(outline).reduce((best, at) => (at[0] + at[1] > best[0] + best[1] ? at : best))
}
