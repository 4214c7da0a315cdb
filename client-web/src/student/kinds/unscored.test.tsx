import { afterEach, expect, test } from 'vitest'
import type { AskPoll, AskScale, OutcomePoll, OutcomeScale } from '../../protocol/messages'
import { words } from '../words'
import { Stage } from './stage'

const poll: AskPoll = { kind: 'poll', options: ['Tea', 'Coffee', 'Neither'], letters: 'ABC', most: 1 }
const polled: OutcomePoll = {
  kind: 'poll',
  options: [
    { text: 'Tea', count: 12 },
    { text: 'Coffee', count: 7 },
    { text: 'Neither', count: 3 },
  ],
  letters: 'ABC',
  most: 1,
  people: 22,
}
const scale: AskScale = { kind: 'scale', least: 1, most: 5, low: 'not at all', high: 'very' }
const rated: OutcomeScale = { ...scale, counts: [0, 2, 5, 9, 4], mean: 3.75, median: 4 }

let stage: Stage
afterEach(() => stage?.ends())

test('one choice of a poll is saved by the tap', async () => {
  stage = await Stage.asks(poll)
  expect(stage.text).toContain('Nothing here is right or wrong.')
  await stage.taps('Coffee')
  expect(stage.answers).toEqual([{ kind: 'choice', options: [1] }])
})

test('of a poll with several choices no more can be chosen than it takes', async () => {
  stage = await Stage.asks({ ...poll, most: 2 })
  for (const option of ['Tea', 'Coffee', 'Neither']) await stage.taps(option)
  expect(stage.control('Neither').getAttribute('aria-checked')).toBe('false')
  expect(stage.control('Neither').getAttribute('aria-disabled')).toBe('true')
  await stage.taps('Tea')
  await stage.taps('Neither')
  await stage.taps(words.poll.save(2))
  expect(stage.answers).toEqual([{ kind: 'choice', options: [1, 2] }])
})

test('letters and figures choose, as in any choice', async () => {
  stage = await Stage.asks(poll)
  await stage.presses('c')
  expect(stage.answers).toEqual([{ kind: 'choice', options: [2] }])
})

test('a scale is saved by the button, and says what its ends mean', async () => {
  stage = await Stage.asks(scale)
  expect(stage.control('1, not at all')).toBeTruthy()
  expect(stage.control('5, very')).toBeTruthy()
  expect((stage.control(words.scale.save) as HTMLButtonElement).disabled).toBe(true)
  await stage.taps('4')
  expect(stage.answers).toEqual([])
  await stage.taps(words.scale.save)
  expect(stage.answers).toEqual([{ kind: 'number', text: '4' }])
})

test('a scale that was chosen and not saved counts when time runs out', async () => {
  stage = await Stage.asks(scale, { closesAt: 4_000 })
  await stage.taps('2')
  await stage.settles(5_000)
  expect(stage.answers).toEqual([{ kind: 'number', text: '2' }])
})

test.each([
  ['poll', poll, polled, { kind: 'choice', options: [1] }] as const,
  ['scale', scale, rated, { kind: 'number', text: '3' }] as const,
])('a %s is shown without a word of right or wrong', async (_, ask, outcome, mine) => {
  stage = await Stage.asks(ask)
  await stage.together(outcome, mine)
  expect(document.querySelector('.verdict, .score')).toBeNull()
  for (const word of [...Object.values(words.verdict), words.right]) expect(stage.text).not.toContain(word)
  expect(stage.text).toContain(words.yours)
  expect(stage.text).toContain('28 of 31 answered. No marks for this one.')
})

test('the middle of a scale is told in words', async () => {
  stage = await Stage.asks(scale)
  await stage.together(rated, undefined)
  expect(stage.text).toContain('Mean 3.8, median 4')
})
