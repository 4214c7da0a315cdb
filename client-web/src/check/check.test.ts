import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Ends } from '../net/link'
import { verdict } from './check'
import { type Found, Probe } from './probe'
import { words } from './words'

let ends: Ends
let answers: (sent: number) => void
let probe: Probe
let closed = 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  closed = 0
  answers = () => undefined
  probe = new Probe((given) => {
    ends = given
    return {
      say: (text) => {
        answers(JSON.parse(text).sent)
        return true
      },
      close: () => closed++,
    }
  })
})

afterEach(() => {
  probe.stop()
  vi.useRealTimers()
})

/** The server answers after so long. */
const after = (ms: number) => (sent: number) =>
  void setTimeout(() => ends.onText(JSON.stringify({ type: 'time', sent, now: 1 })), ms)

test('a way that never opens is shut, after six seconds', () => {
  vi.advanceTimersByTime(5_900)
  expect(probe.found.value).toEqual({ is: 'trying' })
  vi.advanceTimersByTime(200)
  expect(probe.found.value).toEqual({ is: 'shut' })
  expect(closed).toBe(1)
})

test('so is one that is refused, and one that opens and lets nothing through', () => {
  ends.onClose(1006)
  expect(probe.found.value).toEqual({ is: 'shut' })
  probe = new Probe((given) => {
    ends = given
    return { say: () => true, close: () => undefined }
  })
  ends.onOpen()
  vi.advanceTimersByTime(13_000)
  expect(probe.found.value).toEqual({ is: 'shut' })
})

test('one that is cut says after how long', () => {
  ends.onOpen()
  vi.advanceTimersByTime(3_000)
  ends.onClose(1006)
  expect(probe.found.value).toEqual({ is: 'cut', lived: 3_000 })
})

test('one that stays open is measured, and what is late counts as lost', () => {
  let number = 0
  answers = (sent) => {
    number++
    after(number === 7 ? 2_500 : number === 9 ? 700 : 40)(sent)
  }
  ends.onOpen()
  vi.advanceTimersByTime(12_800)
  expect(probe.found.value).toEqual({ is: 'open', median: 40, worst: 700, asked: 34, slow: 1, lost: 1, apart: 20 })
})

const open = { is: 'open', median: 20, worst: 60, asked: 34, slow: 0, lost: 0, apart: 5 } as const
const shut = { is: 'shut' } as const
const cut = { is: 'cut', lived: 4_000 } as const
const trying = { is: 'trying' } as const

test.each<[Found, Found, string]>([
  [trying, trying, 'trying'],
  [trying, open, 'trying'],
  [shut, trying, 'trying'],
  [open, trying, 'ready'],
  [open, shut, 'ready'],
  [{ ...open, lost: 1, slow: 1 }, open, 'ready'],
  [{ ...open, lost: 1, slow: 4 }, open, 'shaky'],
  [{ ...open, median: 500 }, open, 'shaky'],
  [shut, open, 'second'],
  [cut, open, 'second'],
  [shut, { ...open, slow: 5 }, 'shaky'],
  [shut, shut, 'blocked'],
  [cut, cut, 'blocked'],
])('%j and %j come to %s', (socket, stream, expected) => {
  expect(verdict(socket, stream)).toBe(expected)
})

test('the lines for IT name this address, and the kind of socket it needs', () => {
  const lines = words.it.lines('https://quiz.example', 'quiz.example', true).join(' ')
  expect(lines).toContain('wss://quiz.example/ws')
  expect(lines).toContain('POST https://quiz.example/events')
  expect(words.it.lines('http://10.0.0.5:8080', '10.0.0.5:8080', false).join(' ')).toContain('ws://10.0.0.5:8080/ws')
})
