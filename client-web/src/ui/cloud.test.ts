import { expect, test } from 'vitest'
import { sizeOf } from './Cloud'

test('words are as large as they were said often', () => {
  expect([1, 2, 3, 5, 9].map((count) => sizeOf(count, 9))).toEqual([1, 2, 2, 3, 5])
  expect(sizeOf(1, 1)).toBe(2)
  expect([1, 2].map((count) => sizeOf(count, 2))).toEqual([1, 5])
})
