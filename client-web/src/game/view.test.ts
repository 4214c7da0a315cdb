import { expect, test } from 'vitest'
import { Latest } from './view'

test('only what is newer is taken', () => {
  const latest = new Latest<{ epoch: number; version: number }>()
  expect(latest.offer({ epoch: 2, version: 5 })).toBe(true)
  expect(latest.offer({ epoch: 2, version: 5 })).toBe(false)
  expect(latest.offer({ epoch: 2, version: 4 })).toBe(false)
  expect(latest.offer({ epoch: 1, version: 99 })).toBe(false)
  expect(latest.offer({ epoch: 3, version: 1 })).toBe(true)
  expect(latest.view.value).toEqual({ epoch: 3, version: 1 })
})
