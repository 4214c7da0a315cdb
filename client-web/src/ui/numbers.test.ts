import { expect, test } from 'vitest'
import { cards, count, grouped, ordinal } from './numbers'

test('thousands are set apart', () => {
  expect(grouped(0)).toBe('0')
  expect(grouped(999)).toBe('999')
  expect(grouped(3190)).toBe('3\u202f190')
  expect(grouped(1234567)).toBe('1\u202f234\u202f567')
})

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [102, '102nd'],
  [111, '111th'],
])('%d is the %s', (place, word) => {
  expect(ordinal(place)).toBe(word)
})

test('one or several', () => {
  expect(count(1, 'question')).toBe('1 question')
  expect(count(2, 'person', 'people')).toBe('2 people')
})

test('cards in a row are a range', () => {
  expect(cards(['4'])).toBe('card 4')
  expect(cards(['4', '5'])).toBe('cards 4 and 5')
  expect(cards(['4', '5', '6'])).toBe('cards 4 to 6')
  expect(cards(['1', '3', '7'])).toBe('cards 1, 3 and 7')
})
