import { useEffect, useState } from 'preact/hooks'
import type { ServerClock } from '../net/clock'

/** How a question's time stands. */
export interface Countdown {
  /** Whether the options may be shown. */
  open: boolean
  /** Whole seconds that are left, begun ones included; nothing where there is no limit. */
  left: number | undefined
  /** The share of the time that is left, 0 to 1. */
  share: number
  /** Whether time is up. */
  over: boolean
}

const SECOND = 1_000

/** How the time stands at a moment. Times are ms on the server's clock. */
export function countdown(now: number, opensAt: number, closesAt: number | undefined): Countdown {
  const open = now >= opensAt
  if (closesAt === undefined) return { open, left: undefined, share: 1, over: false }
  const whole = Math.max(1, closesAt - opensAt)
  const rest = Math.max(0, closesAt - Math.max(now, opensAt))
  return { open, left: Math.ceil(rest / SECOND), share: rest / whole, over: rest === 0 }
}

/** How long until that next changes, in ms; nothing when it never does. */
export function untilNext(now: number, opensAt: number, closesAt: number | undefined): number | undefined {
  if (now < opensAt) return opensAt - now
  if (closesAt === undefined || now >= closesAt) return undefined
  return ((closesAt - now) % SECOND) + 1 || SECOND
}

const CHECK_EVERY = 250

/** The countdown on the screen: drawn anew at the opening and at each full second, by the server's clock. */
export function useCountdown(clock: ServerClock, opensAt: number, closesAt: number | undefined): Countdown {
  const [, redraw] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const plan = () => {
      const next = untilNext(clock.now(), opensAt, closesAt)
      // Not longer than a moment: the clock may learn better meanwhile, even that time is not up yet, and timers of a page in
      // the background are late.
      if (next !== undefined || closesAt !== undefined)
        timer = setTimeout(step, Math.min(next ?? CHECK_EVERY, CHECK_EVERY))
    }
    let shown = ''
    const step = () => {
      const now = countdown(clock.now(), opensAt, closesAt)
      const key = `${now.open} ${now.left} ${now.over}`
      if (key !== shown) redraw((count) => count + 1)
      shown = key
      plan()
    }
    step()
    return () => clearTimeout(timer)
  }, [clock, opensAt, closesAt])
  return countdown(clock.now(), opensAt, closesAt)
}
