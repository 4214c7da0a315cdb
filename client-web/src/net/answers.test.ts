import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SayAnswer } from '../protocol/messages'
import { AnswerPost } from './answers'
import { memoryStore } from './fakes'

const sent: SayAnswer[] = []
const store = memoryStore()
let post: AnswerPost

beforeEach(() => {
  vi.useFakeTimers()
  sent.length = 0
  post = new AnswerPost(store, 'K7M4QX', (answer) => sent.push(answer))
})

afterEach(() => {
  post.stop()
  vi.useRealTimers()
})

test('an answer is said again, with the same id, until it is settled', () => {
  const answer = post.send('q1', { kind: 'choice', options: [2] }, 900)
  vi.advanceTimersByTime(20_000)
  expect(sent.length).toBeGreaterThan(2)
  expect(new Set(sent.map((one) => one.id))).toEqual(new Set([answer.id]))
  expect(post.settled('another')).toBeUndefined()
  expect(post.settled(answer.id)).toEqual(answer)
  const before = sent.length
  vi.advanceTimersByTime(60_000)
  expect(sent).toHaveLength(before)
})

test('it survives a reload', () => {
  const answer = post.send('q1', { kind: 'choice', options: [2] }, 900)
  const reloaded = new AnswerPost(store, 'K7M4QX', (one) => sent.push(one))
  expect(reloaded.pending).toEqual(answer)
  reloaded.again()
  expect(sent.at(-1)).toEqual(answer)
  reloaded.stop()
})

test('it is not taken into another room', () => {
  post.send('q1', { kind: 'choice', options: [2] }, 900)
  expect(new AnswerPost(store, 'ABC234', () => undefined).pending).toBeUndefined()
})

test('pauses grow, and a new connection begins anew', () => {
  post.send('q1', { kind: 'choice', options: [0] }, 1)
  vi.advanceTimersByTime(60_000)
  const slow = sent.length
  vi.advanceTimersByTime(6_000)
  expect(sent.length - slow).toBeLessThanOrEqual(1)
  post.again()
  vi.advanceTimersByTime(2_000)
  expect(sent.length).toBeGreaterThanOrEqual(slow + 2)
})
