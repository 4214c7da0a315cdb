import { expect, test, vi } from 'vitest'
import { memoryStore } from '../net/fakes'
import type { ApiDeck, ApiItem } from '../protocol/messages'
import { Api } from './api'
import { Desk, extras, fitting, USUAL } from './desk'
import { KeyKeeper, keyIn } from './key'
import { inPieces } from './session'

const key = 'a'.repeat(43)
const deck: ApiDeck = {
  id: 'khrushchev',
  title: 'Khrushchev’s USSR',
  subject: 'History',
  level: 'Ages 14 to 18',
  about: '',
  cards: [
    { id: '1', title: 'Secret Speech', text: '' },
    { id: '2', title: 'Culture', text: '' },
  ],
  items: [
    { id: 'a', cards: ['1'], type: 'single', difficulty: 'easy', seconds: 30, stem: 'A?' },
    { id: 'b', cards: ['2', '1'], type: 'multi', difficulty: 'hard', seconds: 40, stem: 'B?' },
  ],
}

function answers(status: number, body: unknown) {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(status === 204 ? null : JSON.stringify(body), { status })),
  )
}

test('a key is found in a link, or alone', () => {
  expect(keyIn(`http://192.168.1.5:8080/host#key=${key}`)).toBe(key)
  expect(keyIn(` ${key} `)).toBe(key)
  expect(keyIn('#K7M4QX')).toBeUndefined()
  expect(keyIn(`${key}x`)).toBeUndefined()
})

test('a key is kept and forgotten', () => {
  const keys = new KeyKeeper(memoryStore())
  keys.take(key)
  expect(keys.get()).toBe(key)
  keys.forget()
  expect(keys.get()).toBeUndefined()
})

test('what fits a choice follows cards, types and difficulty', () => {
  const desk = new Desk(new Api(key), memoryStore())
  const ids = (change: object) => fitting(deck, { ...desk.choice.value, ...change }).map((item) => item.id)
  expect(ids({})).toEqual(['a', 'b'])
  expect(ids({ cards: ['1'] })).toEqual(['a'])
  expect(ids({ types: ['multi'] })).toEqual(['b'])
  expect(ids({ levels: ['medium'] })).toEqual([])
})

test('a draw can be opened as it was seen', async () => {
  const desk = new Desk(new Api(key), memoryStore())
  desk.decks.value = [deck]
  answers(200, { seed: 99, questions: [], seconds: 1, notes: [] })
  await desk.draw(false)
  answers(200, { code: 'K7M4QX' })
  expect(await desk.open()).toBe('K7M4QX')
  const [, request] = vi.mocked(fetch).mock.calls.at(-1) ?? []
  expect(JSON.parse(String(request?.body)).draw).toMatchObject({ deck: 'khrushchev', seed: 99, count: 2 })
  expect(new Headers(request?.headers).get('authorization')).toBe(`Bearer ${key}`)
})

test('everything wrong with a request is told', async () => {
  const desk = new Desk(new Api(key), memoryStore())
  const problems = [{ field: 'rules.capacity', value: '0', expected: '1 to 20000 seats' }]
  answers(400, { problems })
  expect(await desk.open()).toBeUndefined()
  expect(desk.problems.value).toEqual(problems)
  desk.rule({ capacity: 30 })
  expect(desk.problems.value).toEqual([])
})

test.each([
  [401, 'key'],
  [429, 'slow-down'],
  [503, 'busy'],
  [500, 'odd'],
])('%d is %s', async (status, failure) => {
  const desk = new Desk(new Api(key), memoryStore())
  answers(status, {})
  await desk.load()
  expect(desk.failure.value).toBe(failure)
})

test('a choice is remembered', () => {
  const store = memoryStore()
  new Desk(new Api(key), store).choose({ count: 7, host: 'Ms Okafor' })
  expect(new Desk(new Api(key), store).choice.value).toMatchObject({ count: 7, host: 'Ms Okafor' })
})

test('rulings on many texts go in pieces that the server takes', () => {
  const texts = Array.from({ length: 300 }, (_, one) => `достопримечательность ${one}`)
  const pieces = inPieces(texts, 3_000)
  expect(pieces.flat()).toEqual(texts)
  expect(pieces.length).toBeGreaterThan(1)
  for (const piece of pieces) expect(new TextEncoder().encode(JSON.stringify(piece)).length).toBeLessThan(3_100)
  expect(inPieces([], 3_000)).toEqual([])
})

test('what has no marks comes beside the draw, and is no part of it', () => {
  const item = (id: string, type: string): ApiItem => ({
    id,
    cards: ['1'],
    type,
    difficulty: 'easy',
    seconds: 20,
    stem: id,
  })
  const deck: ApiDeck = {
    id: 'd',
    title: 'D',
    subject: '',
    level: '',
    about: '',
    cards: [],
    items: [item('a', 'single'), item('b', 'poll'), item('c', 'slide')],
  }
  const choice = { ...USUAL, types: ['poll'] }
  expect(fitting(deck, USUAL).map((one) => one.id)).toEqual(['a'])
  expect(extras(deck, USUAL)).toEqual([])
  expect(fitting(deck, choice).map((one) => one.id)).toEqual(['a'])
  expect(extras(deck, choice).map((one) => one.id)).toEqual(['b'])
})
