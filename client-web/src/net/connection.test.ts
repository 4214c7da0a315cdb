import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ServerMessage } from '../protocol/messages'
import { Connection, type LinkState } from './connection'
import { FakeSocket } from './fakes'

const heard: ServerMessage[] = []
const states: [LinkState, number?][] = []
let connection: Connection

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
  vi.stubGlobal('WebSocket', FakeSocket)
  FakeSocket.all = []
  heard.length = 0
  states.length = 0
  connection = new Connection({
    first: () => ({ type: 'project', code: 'K7M4QX' }),
    onMessage: (message) => heard.push(message),
    onState: (state, code) => states.push(code === undefined ? [state] : [state, code]),
  })
  connection.start()
})

afterEach(() => {
  connection.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('it says who it is first, on every socket', () => {
  FakeSocket.last.opens()
  expect(FakeSocket.last.words).toEqual([{ type: 'project', code: 'K7M4QX' }])
  FakeSocket.last.ends(1006)
  vi.advanceTimersByTime(500)
  expect(FakeSocket.all).toHaveLength(2)
  FakeSocket.last.opens()
  expect(FakeSocket.last.words).toEqual([{ type: 'project', code: 'K7M4QX' }])
  expect(states.map(([state]) => state)).toEqual(['connecting', 'open', 'lost', 'open'])
})

test('a code from 4500 on ends it', () => {
  FakeSocket.last.opens().ends(4502)
  vi.advanceTimersByTime(60_000)
  expect(FakeSocket.all).toHaveLength(1)
  expect(states.at(-1)).toEqual(['closed', 4502])
})

test('a code below that does not', () => {
  FakeSocket.last.opens().ends(4001)
  vi.advanceTimersByTime(500)
  expect(FakeSocket.all).toHaveLength(2)
})

test('it goes on trying, with pauses of five seconds at most', () => {
  for (let i = 0; i < 20; i++) {
    FakeSocket.last.ends(1006)
    vi.advanceTimersByTime(5_000)
    expect(FakeSocket.all).toHaveLength(i + 2)
  }
})

test('a socket on which nothing is heard is given up', () => {
  FakeSocket.last.opens()
  vi.advanceTimersByTime(20_500)
  expect(FakeSocket.all.length).toBeGreaterThan(1)
  expect(states.map(([state]) => state)).toContain('lost')
})

test('a socket that answers is kept', () => {
  FakeSocket.last.opens()
  for (let i = 0; i < 12; i++) {
    vi.advanceTimersByTime(5_000)
    FakeSocket.last.tells({ type: 'time', sent: performance.now(), now: 1 })
  }
  expect(FakeSocket.all).toHaveLength(1)
})

test('when the page comes back a dead socket is found out at once', () => {
  FakeSocket.last.opens()
  dispatchEvent(new Event('online'))
  vi.advanceTimersByTime(3_000)
  expect(FakeSocket.all.length).toBeGreaterThan(1)
})

test('the clock is asked and its answers are not passed on', () => {
  FakeSocket.last.opens()
  vi.advanceTimersByTime(1_000)
  expect(FakeSocket.last.said.filter((message) => message.type === 'clock').length).toBeGreaterThanOrEqual(3)
  FakeSocket.last.tells({ type: 'time', sent: performance.now(), now: 77_000 })
  expect(connection.clock.now()).toBeCloseTo(77_000, -1)
  expect(heard).toEqual([])
})
