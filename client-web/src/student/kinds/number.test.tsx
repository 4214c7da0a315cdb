import { afterEach, expect, test } from 'vitest'
import type { AskNumber, OutcomeNumber } from '../../protocol/messages'
import { figure } from '../../ui/numbers'
import { words } from '../words'
import { Stage } from './stage'
import { capped, numberIn } from './typing'

const ask: AskNumber = { kind: 'number', unit: '%', least: 0, most: 60, step: 1, year: false }
const outcome: OutcomeNumber = {
  kind: 'number',
  answer: 27,
  unit: '%',
  least: 0,
  most: 60,
  year: false,
  full: { from: 23, to: 31 },
  zero: { from: 19, to: 35 },
  values: [
    { value: 20, count: 3 },
    { value: 27, count: 9 },
  ],
}

let stage: Stage
afterEach(() => stage?.ends())

test.each([
  ['27', 27],
  ['27 %', 27],
  ['٢٧', 27],
  ['۲۷', 27],
  ['२७', 27],
  ['２７', 27],
  ['1 956', 1956],
  ['27,5', 27.5],
  ['27.5', 27.5],
  ['−3', -3],
  ['🙂', undefined],
  ['many', undefined],
  ['', undefined],
])('“%s” is read as %s', (text, value) => expect(numberIn(text)).toBe(value))

test.each([
  [{ value: 1956, year: true }, '1956'],
  [{ value: 12_500 }, '12\u202f500'],
  [{ value: 27, unit: '%' }, '27%'],
  [{ value: 8, unit: 'minutes' }, '8 minutes'],
  [{ value: -2.5 }, '−2.5'],
])('%o is written as %s', ({ value, ...how }, text) => expect(figure(value, how)).toBe(text))

test('a long text is cut, and never within a character', () => {
  expect(capped('x'.repeat(10_000), 80)).toHaveLength(80)
  expect(capped(`${'x'.repeat(79)}🙂`, 80)).toBe('x'.repeat(79))
})

test('keys alone type a number and save it with Enter', async () => {
  stage = await Stage.asks(ask)
  await stage.types(words.number.label, '27,5')
  expect(stage.control(words.number.save)).toHaveProperty('disabled', false)
  document.querySelector('form')?.requestSubmit()
  await stage.settles()
  expect(stage.answers).toEqual([{ kind: 'number', text: '27,5' }])
})

test('a slider nobody has touched is no answer, and says so', async () => {
  stage = await Stage.asks(ask, { closesAt: 2_000 })
  const slider = stage.control(words.number.slider)
  expect(slider.getAttribute('aria-valuetext')).toBe(words.number.untouched)
  expect(stage.control(words.number.save)).toHaveProperty('disabled', true)
  await stage.settles(4_000)
  expect(stage.answers).toEqual([])
})

test('the slider and its buttons give a number by thumb', async () => {
  stage = await Stage.asks(ask)
  await stage.types(words.number.slider, '40')
  await stage.taps(words.number.more)
  expect(stage.control(words.number.slider).getAttribute('aria-valuetext')).toBe('41%')
  await stage.taps(words.number.save)
  expect(stage.answers).toEqual([{ kind: 'number', text: '41' }])
})

test('what cannot be is told by name and not sent, not even when time runs out', async () => {
  stage = await Stage.asks(ask, { closesAt: 2_000 })
  await stage.types(words.number.label, '99')
  stage.control(words.number.label).dispatchEvent(new FocusEvent('blur'))
  await stage.settles()
  expect(stage.text).toContain('A number from 0 to 60.')
  expect(document.querySelector('[role="alert"]')).not.toBeNull()
  await stage.types(words.number.label, 'about 🙂')
  expect(stage.control(words.number.save)).toHaveProperty('disabled', true)
  await stage.settles(4_000)
  expect(stage.answers).toEqual([])
})

test('a number that is typed when time runs out counts', async () => {
  stage = await Stage.asks(ask, { closesAt: 2_000 })
  await stage.types(words.number.label, '٢٧')
  await stage.settles(4_000)
  expect(stage.answers).toEqual([{ kind: 'number', text: '٢٧' }])
})

test('a number the server will not have can be mended', async () => {
  stage = await Stage.asks(ask)
  await stage.types(words.number.label, '2.7.1')
  await stage.taps(words.number.save)
  await stage.refuses('not-an-answer')
  expect(stage.text).toContain('That does not fit this question.')
  await stage.types(words.number.label, '27')
  await stage.taps(words.number.save)
  expect(stage.answers.at(-1)).toEqual({ kind: 'number', text: '27' })
})

test('the reveal says how far mine was, and what counted in full', async () => {
  stage = await Stage.asks(ask)
  await stage.reveals(outcome, { kind: 'number', text: '34 %' }, 'partly')
  for (const part of ['7% too high', '27%', '23 to 31%', '34%']) expect(stage.text).toContain(part)
  expect(document.querySelector('.axis[role="img"]')?.getAttribute('aria-label')).toBe(words.number.line)
})
