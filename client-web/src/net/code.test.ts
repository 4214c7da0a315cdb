import { expect, test } from 'vitest'
import { isCode, normalCode, spaced } from './code'

test.each([
  ['k7m 4qx', 'K7M4QX'],
  ['K7M-4QX', 'K7M4QX'],
  [' ko7 il8 ', 'K07118'],
  ['K7M4QXZZZ', 'K7M4QX'],
  ['k7', 'K7'],
  ['', ''],
  ['Привет', ''],
])('%j is read as %j', (typed, code) => {
  expect(normalCode(typed)).toBe(code)
})

test('only six of the alphabet are a code', () => {
  expect(isCode('K7M4QX')).toBe(true)
  expect(isCode('K7M4Q')).toBe(false)
  expect(isCode('K7M4QU')).toBe(false)
})

test('a code is shown in halves', () => {
  expect(spaced('K7M4QX')).toBe('K7M 4QX')
  expect(spaced('K7')).toBe('K7')
})
