import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ServerMessage } from '../protocol/messages'
import { ServerClock } from './clock'
import { Connection, type LinkState } from './connection'
import { FakeServer, FakeSocket, memoryStore } from './fakes'

const heard: ServerMessage[] = []
const states: [LinkState, number?][] = []
let connection: Connection

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('fetch', vi.fn(FakeServer.fetch))
  FakeSocket.all = []
  FakeServer.all = []
  heard.length = 0
  states.length = 0
  connection = new Connection(
    {
      first: () => ({ type: 'project', code: 'K7M4QX' }),
      onMessage: (message) => heard.push(message),
      onState: (state, code) => states.push(code === undefined ? [state] : [state, code]),
    },
    new ServerClock(),
    memoryStore(),
  )
  connection.start()
})

afterEach(() => {
  connection.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Lets promises that are due come true; timers stand still meanwhile. */
async function settled() {
  for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done))
}

/** A network that takes the upgrade out, and lets events through. */
async function onEvents() {
  FakeSocket.last.ends(1006)
  vi.advanceTimersByTime(500)
  await settled()
  FakeServer.last.sends('event: line\ndata: secret\n\n')
  await settled()
}

const said = () => FakeServer.last.said.map((text) => JSON.parse(text)).filter(({ type }) => type !== 'clock')

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

test('it goes on trying, with pauses of five seconds at most', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => {
      throw new TypeError('no network')
    }),
  )
  const tries = () => FakeSocket.all.length + vi.mocked(fetch).mock.calls.length
  for (let i = 0; i < 20; i++) {
    if (FakeSocket.last.readyState === 0) FakeSocket.last.ends(1006)
    await settled()
    vi.advanceTimersByTime(5_000)
    expect(tries()).toBe(i + 2)
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

test('where sockets do not open it goes on over events, at once and for the tab', async () => {
  await onEvents()
  expect(said()).toEqual([{ type: 'project', code: 'K7M4QX' }])
  FakeServer.last.tells({ type: 'refused', id: 'project', reason: 'slow-down' })
  await settled()
  expect(heard).toHaveLength(1)
  FakeServer.last.ends()
  await settled()
  vi.advanceTimersByTime(500)
  await settled()
  expect(FakeSocket.all).toHaveLength(1)
  expect(FakeServer.all).toHaveLength(2)
})

test('a socket that does not open in six seconds is one that does not open', async () => {
  vi.advanceTimersByTime(6_500)
  await settled()
  expect(FakeServer.all).toHaveLength(1)
})

test('a code that ends it ends it on events too', async () => {
  await onEvents()
  FakeServer.last.sends('event: close\ndata: 4503\n\n')
  await settled()
  vi.advanceTimersByTime(60_000)
  expect(states.at(-1)).toEqual(['closed', 4503])
  expect(FakeSocket.all).toHaveLength(1)
})

/** Time passes while the server answers on events. */
async function lives(ms: number) {
  for (let left = ms; left > 0; left -= 1_000) {
    vi.advanceTimersByTime(1_000)
    if (!FakeServer.last.cut) FakeServer.last.tells({ type: 'time', sent: performance.now(), now: 1 })
    await settled()
  }
}

/** Time passes until a socket is tried again. */
async function trial() {
  const before = FakeSocket.all.length
  for (let i = 0; i < 600 && FakeSocket.all.length === before; i++) await lives(1_000)
  return FakeSocket.last
}

test('a socket is tried again later, and takes over once it has lived', async () => {
  await onEvents()
  const socket = await trial()
  socket.opens().tells({ type: 'time', sent: performance.now(), now: 1 })
  expect(FakeSocket.last.words).toEqual([])
  expect(FakeServer.last.cut).toBe(false)
  await lives(9_000)
  FakeSocket.last.tells({ type: 'time', sent: performance.now(), now: 1 })
  await settled()
  expect(FakeServer.last.cut).toBe(true)
  expect(FakeSocket.last.words).toEqual([{ type: 'project', code: 'K7M4QX' }])
  expect(states.map(([state]) => state).slice(-3)).toEqual(['open', 'connecting', 'open'])
  FakeSocket.last.tells({ type: 'refused', id: 'project', reason: 'slow-down' })
  expect(heard).toHaveLength(1)
})

test('a socket that is cut soon again changes nothing', async () => {
  await onEvents()
  const socket = await trial()
  socket.opens()
  await lives(3_000)
  socket.ends(1006)
  await lives(20_000)
  expect(FakeServer.last.cut).toBe(false)
  expect(FakeServer.all).toHaveLength(1)
  expect(states.at(-1)).toEqual(['open'])
  await trial()
  expect(FakeSocket.all).toHaveLength(3)
})
