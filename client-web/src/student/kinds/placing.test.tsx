import { afterEach, expect, test } from 'vitest'
import type { AskCategorise, AskMatching } from '../../protocol/messages'
import { words } from '../words'
import { matched } from './placing'
import { Stage } from './stage'

const match: AskMatching = { kind: 'matching', lefts: ['Tito', 'Mao'], rights: ['China', 'Poland', 'Yugoslavia'] }
const sort: AskCategorise = { kind: 'categorise', tiles: ['Earth', 'Saturn', 'Mars'], bins: ['Rocky', 'Gas giant'] }

let stage: Stage
afterEach(() => stage?.ends())

test('a right end has one left end at most, and the same tap takes it away', () => {
  expect(matched([-1, -1], 0, 2)).toEqual([2, -1])
  expect(matched([2, -1], 1, 2)).toEqual([-1, 2])
  expect(matched([2, 0], 0, 2)).toEqual([-1, 0])
})

test('taps match pairs; the next left end without one has its turn by itself', async () => {
  stage = await Stage.asks(match)
  await stage.taps('Yugoslavia')
  expect(stage.spoken).toContain('Tito with Yugoslavia. Now for Mao.')
  expect(stage.control('Save 1 of 2')).toHaveProperty('disabled', false)
  await stage.taps('China')
  expect(stage.spoken).toContain('All are matched.')
  await stage.taps(words.match.save(2, 2))
  expect(stage.answers).toEqual([{ kind: 'places', places: [2, 0] }])
})

test('keys alone match pairs, and names tell what belongs to what', async () => {
  stage = await Stage.asks(match)
  stage.focuses('Mao, no match yet')
  await stage.presses('Enter')
  expect(stage.spoken).toContain('Now for Mao.')
  stage.focuses('China')
  await stage.presses(' ')
  expect(stage.focused).toBe('China, taken by Mao')
  expect(stage.control('Mao, with China')).toBeDefined()
})

test('two left ends never share a right end', async () => {
  stage = await Stage.asks(match, { closesAt: 2_000 })
  await stage.taps('China')
  await stage.taps('China, taken by Tito')
  expect(stage.control('Tito, no match yet')).toBeDefined()
  await stage.settles(4_000)
  expect(stage.answers).toEqual([{ kind: 'places', places: [-1, 0] }])
})

test('nothing matched is no answer', async () => {
  stage = await Stage.asks(match, { closesAt: 2_000 })
  await stage.taps('China')
  await stage.taps('Tito')
  await stage.taps('Mao')
  await stage.taps('Tito, with China')
  await stage.taps('China, taken by Tito')
  expect(stage.control('Save 0 of 2')).toHaveProperty('disabled', true)
  await stage.settles(4_000)
  expect(stage.answers).toEqual([])
})

test('each tile is a group of radio buttons with its name', async () => {
  stage = await Stage.asks(sort)
  const groups = [...document.querySelectorAll('fieldset')]
  expect(groups.map((group) => group.querySelector('legend')?.textContent)).toEqual(sort.tiles)
  for (const [tile, bin] of [
    [0, 0],
    [1, 1],
    [2, 1],
    [2, 0],
  ] as const) {
    groups[tile]?.querySelectorAll('input')[bin]?.click()
    await stage.settles()
  }
  await stage.taps(words.match.save(3, 3))
  expect(stage.answers).toEqual([{ kind: 'places', places: [0, 1, 0] }])
})

test('tiles without a group yet are left out when time runs out, and after a reload the others are there', async () => {
  stage = await Stage.asks(sort)
  document.querySelectorAll('fieldset')[1]?.querySelectorAll('input')[1]?.click()
  await stage.settles()
  await stage.reloads()
  expect(document.querySelectorAll('input:checked')).toHaveLength(1)
  await stage.opens(1_000)
  await stage.settles(3_000)
  expect(stage.answers).toEqual([{ kind: 'places', places: [-1, 1, -1] }])
})

test('the reveal of a matching shows each pair and what I had', async () => {
  stage = await Stage.asks(match)
  await stage.reveals(
    {
      kind: 'matching',
      lefts: [
        { text: 'Tito', place: 2, counts: [1, 2, 25] },
        { text: 'Mao', place: 0, counts: [20, 5, 3] },
      ],
      rights: match.rights,
    },
    { kind: 'places', places: [2, 1] },
    'partly',
  )
  for (const part of ['1 of 2 pairs right', 'There you had it', 'You had: Poland']) expect(stage.text).toContain(part)
})

test('the reveal of a sorting shows the groups and what I had', async () => {
  stage = await Stage.asks(sort)
  await stage.reveals(
    {
      kind: 'categorise',
      tiles: [
        { text: 'Earth', place: 0, counts: [20, 8] },
        { text: 'Saturn', place: 1, counts: [2, 26] },
        { text: 'Mars', place: 0, counts: [14, 14] },
      ],
      bins: sort.bins,
    },
    { kind: 'places', places: [0, -1, 1] },
    'partly',
  )
  for (const part of ['1 of 3 in the right group', 'You had not placed it', 'You had: Gas giant'])
    expect(stage.text).toContain(part)
})
