import { beforeEach, expect, test } from 'vitest'
import { memoryStore } from './fakes'
import { Ways } from './ways'

const store = memoryStore()
let ways: Ways

beforeEach(() => {
  store.remove('handsup.way')
  ways = new Ways(store)
})

test('a tab begins with a socket', () => {
  expect(ways.next()).toBe('socket')
  expect(ways.next()).toBe('socket')
})

test('a socket that does not open is enough to try events, then both by turns', () => {
  ways.failed(false)
  expect(ways.next()).toBe('stream')
  ways.failed(false)
  expect(ways.next()).toBe('socket')
  ways.failed(false)
  expect(ways.next()).toBe('stream')
})

test('two sockets in a row that were cut soon are enough', () => {
  ways.failed(true)
  expect(ways.next()).toBe('socket')
  ways.failed(true)
  expect(ways.next()).toBe('stream')
})

test('where sockets have lived, the server is more likely away than the network broken', () => {
  ways.worked('socket')
  ways.failed(false)
  ways.failed(false)
  expect(ways.next()).toBe('socket')
  ways.failed(false)
  expect(ways.next()).toBe('stream')
})

test('what works is remembered for the tab', () => {
  ways.failed(false)
  ways.worked(ways.next())
  expect(ways.next()).toBe('stream')
  expect(new Ways(store).next()).toBe('stream')
  ways.worked('socket')
  expect(new Ways(store).next()).toBe('socket')
})

test('a tab that lives on events tries a socket when those fail', () => {
  ways.worked('stream')
  ways.failed(false)
  expect(ways.next()).toBe('socket')
  ways.failed(false)
  expect(ways.next()).toBe('stream')
})

test('a socket is tried again after half a minute, then less and less often', () => {
  const pauses = [ways.again(), ways.again(), ways.again(), ways.again()]
  const nominal = [30_000, 120_000, 480_000, 480_000]
  for (const [i, pause] of pauses.entries()) {
    expect(pause / (nominal[i] ?? 1)).toBeGreaterThanOrEqual(0.75)
    expect(pause / (nominal[i] ?? 1)).toBeLessThanOrEqual(1.25)
  }
})
