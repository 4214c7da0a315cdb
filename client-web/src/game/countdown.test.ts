import { expect, test } from 'vitest'
import { countdown, untilNext } from './countdown'

test('before the opening nothing is shown and all the time is left', () => {
  expect(countdown(900, 1_000, 21_000)).toEqual({ open: false, left: 20, share: 1, over: false })
})

test('seconds that have begun count as left', () => {
  expect(countdown(1_001, 1_000, 21_000).left).toBe(20)
  expect(countdown(2_000, 1_000, 21_000)).toEqual({ open: true, left: 19, share: 0.95, over: false })
  expect(countdown(20_999, 1_000, 21_000).left).toBe(1)
  expect(countdown(21_000, 1_000, 21_000)).toEqual({ open: true, left: 0, share: 0, over: true })
  expect(countdown(99_000, 1_000, 21_000).left).toBe(0)
})

test('without a limit nothing runs', () => {
  expect(countdown(5_000, 1_000, undefined)).toEqual({ open: true, left: undefined, share: 1, over: false })
  expect(untilNext(5_000, 1_000, undefined)).toBeUndefined()
})

test('the next change is never further than a second, and comes after it is due', () => {
  for (let now = 0; now < 21_000; now += 7) {
    const next = untilNext(now, 1_000, 21_000)
    expect(next).toBeGreaterThan(0)
    expect(next).toBeLessThanOrEqual(1_001)
  }
  expect(untilNext(21_000, 1_000, 21_000)).toBeUndefined()
})
