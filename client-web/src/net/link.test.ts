import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeServer } from './fakes'
import { type Link, stream } from './link'

const told: (string | number | undefined)[] = []
let link: Link

/** Lets what is under way come through. */
const settle = () => new Promise((done) => setTimeout(done, 5))

beforeEach(async () => {
  vi.stubGlobal('fetch', vi.fn(FakeServer.fetch))
  FakeServer.all = []
  told.length = 0
  link = stream({
    onOpen: () => told.push('open'),
    onText: (text) => told.push(text),
    onClose: (code) => told.push(code),
  })
  await settle()
})

afterEach(() => {
  link.close()
  vi.unstubAllGlobals()
})

async function opens() {
  FakeServer.last.sends(`:${' '.repeat(2048)}\nevent: line\ndata: secret\n\n`)
  await settle()
}

test('it is open when its line has a name, and not before', async () => {
  expect(link.say('{}')).toBe(false)
  await opens()
  expect(told).toEqual(['open'])
  expect(link.say('{}')).toBe(true)
})

test('events come through in whatever pieces they arrive', async () => {
  await opens()
  for (const piece of ['data: {"a":"Zo', 'ë"}\n', '\ndata: {"b":1}\n\ndata: ', '{"c":2}\n\n'])
    FakeServer.last.sends(piece)
  await settle()
  expect(told.slice(1)).toEqual(['{"a":"Zoë"}', '{"b":1}', '{"c":2}'])
})

test('what is said goes up in order, one request at a time, and no secret stands in an address', async () => {
  await opens()
  for (let i = 0; i < 5; i++) link.say(`{"n":${i}}`)
  await settle()
  expect(FakeServer.last.said).toEqual([0, 1, 2, 3, 4].map((i) => `{"n":${i}}`))
  const calls = vi.mocked(fetch).mock.calls
  expect(calls.map(([path]) => path)).toEqual(['/events', '/say', '/say'])
  expect(calls.every(([, request]) => request?.method === 'POST')).toBe(true)
})

test('a ping is answered', async () => {
  await opens()
  FakeServer.last.sends('event: ping\ndata: 00ff\n\nevent: ping\ndata: \n\n')
  await settle()
  expect(FakeServer.last.said).toEqual(['pong 00ff', 'pong '])
})

test('the code it was closed with is told, once', async () => {
  await opens()
  FakeServer.last.sends('event: close\ndata: 4501\n\n')
  FakeServer.last.ends()
  await settle()
  expect(told).toEqual(['open', 4501])
  expect(link.say('{}')).toBe(false)
})

test('a stream that ends, and a request that fails, are a cut', async () => {
  await opens()
  FakeServer.last.ends()
  await settle()
  expect(told).toEqual(['open', undefined])
})

test('a line that is gone is a cut', async () => {
  await opens()
  FakeServer.last.cut = true
  link.say('{}')
  await settle()
  expect(told).toEqual(['open', undefined])
})

test('once let go it tells nothing more', async () => {
  await opens()
  link.close()
  FakeServer.last.tells({ late: true })
  await settle()
  expect(told).toEqual(['open'])
})
