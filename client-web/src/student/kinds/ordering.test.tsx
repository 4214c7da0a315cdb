import { afterEach, expect, test } from 'vitest'
import type { AskOrdering, OutcomeOrdering } from '../../protocol/messages'
import { words } from '../words'
import { moved } from './ordering'
import { Stage } from './stage'

const ask: AskOrdering = { kind: 'ordering', tiles: ['Sputnik', 'Gagarin', 'Luna'] }
const outcome: OutcomeOrdering = {
  kind: 'ordering',
  tiles: [
    { text: 'Sputnik', at: '1957', place: 0, counts: [20, 5, 3] },
    { text: 'Gagarin', at: '1961', place: 2, counts: [3, 5, 20] },
    { text: 'Luna', at: '1959', place: 1, counts: [5, 18, 5] },
  ],
}

let stage: Stage
afterEach(() => stage?.ends())

const rows = () => [...document.querySelectorAll('.row')].map((row) => row.textContent)

test('a tile is moved to any place, and no further', () => {
  expect(moved([0, 1, 2], 2, 0)).toEqual([2, 0, 1])
  expect(moved([0, 1, 2], 0, 9)).toEqual([1, 2, 0])
  expect(moved([0, 1, 2], 0, -1)).toEqual([0, 1, 2])
})

test('an order nobody has touched is no answer, not even when time runs out', async () => {
  stage = await Stage.asks(ask, { closesAt: 2_000 })
  expect(stage.control(words.order.save)).toHaveProperty('disabled', true)
  await stage.settles(4_000)
  expect(stage.answers).toEqual([])
  expect(stage.text).toContain(words.timeUp)
})

test('an order that is right as it stands is given by putting a row down where it was', async () => {
  stage = await Stage.asks(ask)
  await stage.taps('Luna, place 3')
  await stage.taps('Luna, place 3')
  await stage.taps(words.order.save)
  expect(stage.answers).toEqual([{ kind: 'order', tiles: [0, 1, 2] }])
})

test('two taps move a row, and the button saves', async () => {
  stage = await Stage.asks(ask)
  await stage.taps('Luna, place 3')
  expect(stage.control('Luna, place 3').getAttribute('aria-pressed')).toBe('true')
  await stage.taps('Gagarin, place 2')
  expect(rows()).toEqual(['Sputnik', 'Luna', 'Gagarin'])
  await stage.taps(words.order.save)
  expect(stage.answers).toEqual([{ kind: 'order', tiles: [0, 2, 1] }])
  await stage.saves()
  expect(stage.text).toContain(words.saved)
})

test('keys alone pick up, move, put down and save; every move is said and keeps the focus', async () => {
  stage = await Stage.asks(ask)
  stage.focuses('Luna, place 3')
  await stage.presses(' ')
  expect(stage.spoken).toContain('Luna, picked up')
  await stage.presses('ArrowUp')
  expect(stage.spoken).toContain('Luna, place 2 of 3')
  expect(stage.focused).toBe('Luna, place 2 of 3')
  await stage.presses('ArrowUp')
  await stage.presses('ArrowUp')
  await stage.presses(' ')
  expect(rows()).toEqual(['Luna', 'Sputnik', 'Gagarin'])
  await stage.presses('ArrowDown')
  expect(stage.focused).toBe('Sputnik, place 2 of 3')
  await stage.presses('ArrowDown', { altKey: true })
  expect(rows()).toEqual(['Luna', 'Gagarin', 'Sputnik'])
  stage.focuses(words.order.save)
  await stage.presses('Enter')
  expect(stage.answers).toEqual([{ kind: 'order', tiles: [2, 1, 0] }])
})

test('the arrows of a row move it one step and stop at the ends', async () => {
  stage = await Stage.asks(ask)
  await stage.taps('Move Sputnik down')
  expect(rows()).toEqual(['Gagarin', 'Sputnik', 'Luna'])
  await stage.taps('Move Luna down')
  expect(rows()).toEqual(['Gagarin', 'Sputnik', 'Luna'])
})

test('what is there when time runs out is sent, once, and the student was told so', async () => {
  stage = await Stage.asks(ask, { closesAt: 2_000 })
  expect(stage.text).toContain(words.half(false))
  await stage.taps('Move Sputnik down')
  expect(stage.text).toContain(words.half(true))
  await stage.settles(3_000)
  expect(stage.answers).toEqual([{ kind: 'order', tiles: [1, 0, 2] }])
  await stage.refuses('late')
  await stage.settles(3_000)
  expect(stage.answers).toHaveLength(1)
  expect(stage.text).toContain('Time ran out before this answer reached us.')
})

test('an unfinished order is there again after a reload', async () => {
  stage = await Stage.asks(ask)
  await stage.taps('Move Sputnik down')
  await stage.reloads()
  expect(rows()).toEqual(['Gagarin', 'Sputnik', 'Luna'])
  await stage.taps(words.order.save)
  expect(stage.answers).toEqual([{ kind: 'order', tiles: [1, 0, 2] }])
})

test('a saved order may be changed where the room lets it', async () => {
  stage = await Stage.asks(ask, { mayChange: true })
  await stage.taps('Move Sputnik down')
  await stage.taps(words.order.save)
  await stage.saves()
  expect(stage.text).toContain(words.change)
  await stage.taps('Move Sputnik down')
  await stage.taps(words.order.save)
  expect(stage.answers.at(-1)).toEqual({ kind: 'order', tiles: [1, 2, 0] })
})

test('the reveal shows the right order with its dates, mine beside it, and what it earned', async () => {
  stage = await Stage.asks(ask)
  await stage.reveals(outcome, { kind: 'order', tiles: [0, 1, 2] }, 'partly')
  for (const part of ['2 of 3 pairs', '1957', 'There you had it', 'You had it at 2']) expect(stage.text).toContain(part)
  const order = [...document.querySelectorAll('.placed li')].map((row) => row.querySelector('p > b')?.textContent)
  expect(order).toEqual(['Sputnik', 'Luna', 'Gagarin'])
})

test('the reveal of an order that nobody gave says nothing of mine', async () => {
  stage = await Stage.asks(ask)
  await stage.reveals(outcome, undefined, 'none')
  expect(stage.text).toContain('No answer')
  expect(stage.text).not.toContain('You had')
})
