import { afterEach, expect, test } from 'vitest'
import type { AskCloze, OutcomeCloze } from '../../protocol/messages'
import { words } from '../words'
import { filled } from './cloze'
import { Stage } from './stage'

const ask: AskCloze = {
  kind: 'cloze',
  text: ['The axis is ', '. In June the north leans ', ' the Sun.'],
  bank: ['away from', 'tilted', 'towards'],
  once: true,
}

const outcome: OutcomeCloze = {
  kind: 'cloze',
  text: ask.text,
  gaps: [
    { word: 1, also: [], counts: [1, 25, 2] },
    { word: 2, also: [0], counts: [4, 0, 20] },
  ],
  bank: ask.bank,
}

let stage: Stage
afterEach(() => stage?.ends())

test('a word that may be used once leaves the gap it was in, and the same tap takes it out', () => {
  expect(filled([2, -1], 1, 2, true)).toEqual([-1, 2])
  expect(filled([2, -1], 0, 2, true)).toEqual([-1, -1])
  expect(filled([2, -1], 1, 2, false)).toEqual([2, 2])
  expect(filled([2, 2], 1, 2, false)).toEqual([2, -1])
})

test('taps fill gaps; the next empty gap has its turn by itself', async () => {
  stage = await Stage.asks(ask)
  expect(stage.control('Gap 1 of 2, empty').getAttribute('aria-pressed')).toBe('true')
  await stage.taps('tilted')
  expect(stage.spoken).toBe('tilted in gap 1. Now for gap 2 of 2.')
  expect(stage.control('Gap 1 of 2, tilted')).toBeDefined()
  expect(stage.control('Save 1 of 2')).toHaveProperty('disabled', false)
  await stage.taps('towards')
  expect(stage.spoken).toContain('All gaps are filled.')
  await stage.taps(words.match.save(2, 2))
  expect(stage.answers).toEqual([{ kind: 'places', places: [1, 2] }])
})

test('a tap on the gap whose turn it is takes its word out', async () => {
  stage = await Stage.asks(ask)
  await stage.taps('tilted')
  await stage.taps('Gap 1 of 2, tilted')
  expect(stage.spoken).toBe('Now for gap 1 of 2.')
  await stage.taps('Gap 1 of 2, tilted')
  expect(stage.spoken).toBe('Gap 1 is empty.')
  expect(stage.control('Save 0 of 2')).toHaveProperty('disabled', true)
  expect(stage.control('Gap 1 of 2, empty').getAttribute('aria-pressed')).toBe('true')
})

test('keys alone fill gaps, and names tell what is where', async () => {
  stage = await Stage.asks(ask)
  stage.focuses('Gap 2 of 2, empty')
  await stage.presses('Enter')
  stage.focuses('away from')
  await stage.presses(' ')
  expect(stage.focused).toBe('away from, in gap 2')
  expect(stage.control('Gap 2 of 2, away from')).toBeDefined()
})

test('a word may be used again where that is so', async () => {
  stage = await Stage.asks({ ...ask, once: false })
  await stage.taps('towards')
  document.querySelectorAll<HTMLElement>('.bank button')[2]?.click()
  await stage.settles()
  await stage.taps(words.match.save(2, 2))
  expect(stage.answers).toEqual([{ kind: 'places', places: [2, 2] }])
})

test('empty gaps are left empty when time runs out, and after a reload the others are there', async () => {
  stage = await Stage.asks(ask)
  await stage.taps('Gap 2 of 2, empty')
  await stage.taps('towards')
  await stage.reloads()
  expect(stage.control('Gap 2 of 2, towards')).toBeDefined()
  expect(stage.control('Gap 1 of 2, empty').getAttribute('aria-pressed')).toBe('true')
  await stage.opens(1_000)
  await stage.settles(3_000)
  expect(stage.answers).toEqual([{ kind: 'places', places: [-1, 2] }])
})

test('nothing filled is no answer', async () => {
  stage = await Stage.asks(ask, { closesAt: 1_000 })
  await stage.taps('tilted')
  await stage.taps('Gap 1 of 2, tilted')
  await stage.taps('Gap 1 of 2, tilted')
  await stage.settles(3_000)
  expect(stage.answers).toEqual([])
})

test('the reveal shows the text with its words, and of each gap that was missed what I had', async () => {
  stage = await Stage.asks(ask)
  await stage.reveals(outcome, { kind: 'places', places: [2, -1] }, 'wrong')
  for (const part of [
    '0 of 2 gaps right',
    'The axis is tilted',
    'You had: towards',
    'You had not placed it',
    'or away from',
  ])
    expect(stage.text).toContain(part)
})

test('another word that is right in a gap stands in the text when it was mine', async () => {
  stage = await Stage.asks(ask)
  await stage.reveals(outcome, { kind: 'places', places: [1, 0] }, 'right')
  expect(stage.text).toContain('leans away from the Sun')
  expect(stage.text).toContain('2 of 2 gaps right')
  expect(stage.text).not.toContain('You had')
})

test('emphasis and mathematics around gaps and in words are drawn, and named in plain words', async () => {
  const square = '\uE000x²\uE001\uE002m\uE002x\uE002ix\uE003\uE002n2\uE003\uE003\uE003'
  const text = ['\uE000The square is\uE001The \uE002esquare\uE003 is ', '.']
  stage = await Stage.asks({ kind: 'cloze', text, bank: [square, 'x'], once: true })
  expect(document.querySelector('.gaps em')?.textContent).toBe('square')
  expect(stage.text).not.toContain('\uE000')
  await stage.taps('x²')
  expect(stage.spoken).toBe('x² in gap 1. All gaps are filled.')
  expect(stage.control('Gap 1 of 1, x²')).toBeDefined()
  await stage.reveals(
    { kind: 'cloze', text, gaps: [{ word: 0, also: [], counts: [9, 1] }], bank: [square, 'x'] },
    { kind: 'places', places: [1] },
    'wrong',
  )
  expect(stage.text).not.toContain('\uE000')
})
