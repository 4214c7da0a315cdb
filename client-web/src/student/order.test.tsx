import { afterEach, expect, test } from 'vitest'
import { ownOrder } from '../game/order'
import type { AskCategorise, AskChoice, OutcomeChoice } from '../protocol/messages'
import { Stage } from './kinds/stage'

const crops: AskChoice = {
  kind: 'choice',
  form: 'one',
  options: ['Maize', 'Wheat', 'Rye', 'Cotton'],
  letters: 'ABCD',
  most: 1,
}

let stage: Stage
afterEach(() => stage?.ends())

const shown = () => [...document.querySelectorAll('.opt')].map((one) => one.querySelector('span')?.textContent)

test('options stand in an order of the seat’s own, the same after a reload, and what is tapped is what is sent', async () => {
  stage = await Stage.asks(crops, { mixed: true })
  const own = ownOrder(1, 'q1', 4).map((index) => crops.options[index])
  expect(own).not.toEqual(crops.options)
  expect(shown()).toEqual(own)
  await stage.reloads()
  expect(shown()).toEqual(own)
  await stage.taps('Rye')
  expect(stage.answers).toEqual([{ kind: 'choice', options: [2] }])
  expect(stage.control('Rye').getAttribute('aria-checked')).toBe('true')
})

test('letters are keys for the place, and after the answer nothing is called by a letter', async () => {
  stage = await Stage.asks(crops, { mixed: true })
  const third = ownOrder(1, 'q1', 4)[2] as number
  await stage.presses('c')
  expect(stage.answers).toEqual([{ kind: 'choice', options: [third] }])
  const right = (third + 1) % 4
  const outcome: OutcomeChoice = {
    kind: 'choice',
    form: 'one',
    options: crops.options.map((text, index) => ({ text, right: index === right, count: 7 })),
    letters: 'ABCD',
  }
  await stage.reveals(outcome, { kind: 'choice', options: [third] }, 'wrong')
  expect(stage.text).toContain('6 of 28 chose this too')
  expect(document.querySelector('.key .yes')?.textContent).toContain(crops.options[right])
  expect(document.querySelector('.key .mine')?.textContent).toContain(crops.options[third])
  expect(document.querySelector('.shape text')).toBeNull()
})

test('an unfinished answer is kept by what it says', async () => {
  const sort: AskCategorise = { kind: 'categorise', tiles: ['Lviv', 'Oslo', 'Kyiv'], bins: ['Ukraine', 'Norway'] }
  stage = await Stage.asks(sort, { mixed: true })
  const oslo = ownOrder(1, 'q1', 3).indexOf(1)
  document.querySelectorAll<HTMLElement>('fieldset')[oslo]?.querySelectorAll<HTMLElement>('input')[1]?.click()
  await stage.settles()
  await stage.reloads()
  await stage.taps('Save 1 of 3')
  expect(stage.answers).toEqual([{ kind: 'places', places: [-1, 1, -1] }])
})
