import { afterEach, expect, test } from 'vitest'
import type { AskOpen, AskPoll, AskScale, AskWordCloud, OutcomePoll, OutcomeScale } from '../../protocol/messages'
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

const cloud: AskWordCloud = { kind: 'word-cloud', entries: 2, most: 30 }
const open: AskOpen = { kind: 'open', most: 40 }

test('words of a cloud are typed one by one and saved together', async () => {
  stage = await Stage.asks(cloud)
  expect((stage.control(words.own.save) as HTMLButtonElement).disabled).toBe(true)
  await stage.types('Word 2', 'dust')
  await stage.types('Word 1', '🙂 ice')
  await stage.taps(words.own.save)
  expect(stage.answers).toEqual([{ kind: 'words', words: ['🙂 ice', 'dust'] }])
})

test('what cannot be seen is no word, and no word is longer than it may be', async () => {
  stage = await Stage.asks({ ...cloud, entries: 1 })
  await stage.types('Your word', ' \u200b\u202e')
  expect((stage.control(words.own.save) as HTMLButtonElement).disabled).toBe(true)
  await stage.types('Your word', 'x'.repeat(10_000))
  await stage.taps(words.own.save)
  expect(stage.answers).toEqual([{ kind: 'words', words: ['x'.repeat(30)] }])
})

test('an open answer says how much room is left, and counts when time runs out', async () => {
  stage = await Stage.asks(open, { closesAt: 4_000 })
  await stage.types('Your answer', 'Why is it cold?')
  expect(stage.text).toContain('25 letters left')
  await stage.settles(5_000)
  expect(stage.answers).toEqual([{ kind: 'text', text: 'Why is it cold?' }])
})

test('the class sees what was let through, and I see my own besides', async () => {
  stage = await Stage.asks(cloud)
  const shown = [
    { text: 'лёд', count: 3 },
    { text: 'rings', count: 1 },
  ]
  await stage.together({ kind: 'word-cloud', shown, heard: [] }, { kind: 'words', words: ['dust', ''] })
  expect([...document.querySelectorAll('.cloud li')].map((one) => one.className)).toEqual(['s5', 's1'])
  expect(stage.text).toContain('3 times')
  expect(stage.text).toContain('dust')
  expect(document.querySelector('.verdict')).toBeNull()
})

test('where nothing was let through yet it says so', async () => {
  stage = await Stage.asks(open)
  await stage.together({ kind: 'open', shown: [], heard: [] }, { kind: 'text', text: 'Why?' })
  expect(stage.text).toContain(words.own.nothing)
  expect(stage.text).toContain('Why?')
})
