import { expect, test } from 'vitest'
import { ServerClock } from './clock'

function clockAt(start: number) {
  const time = { ms: start }
  return { time, clock: new ServerClock(() => time.ms) }
}

test('the quickest answer is trusted', () => {
  const { time, clock } = clockAt(1_000)
  time.ms = 1_400
  clock.learn(1_000, 50_100)
  expect(clock.now()).toBe(50_300)
  time.ms = 1_420
  clock.learn(1_400, 50_310)
  expect(clock.now()).toBe(50_320)
  time.ms = 1_920
  clock.learn(1_420, 50_320)
  expect(clock.now()).toBe(50_820)
})

test('what was known stays until something new is learnt', () => {
  const { time, clock } = clockAt(0)
  expect(clock.isSet).toBe(false)
  clock.learn(0, 9_000)
  clock.restart()
  expect(clock.isSet).toBe(true)
  time.ms = 5
  expect(clock.now()).toBe(9_005)
  time.ms = 305
  clock.learn(5, 2_000)
  expect(clock.now()).toBe(2_150)
})

test('an answer from before its question teaches nothing', () => {
  const { clock } = clockAt(10)
  clock.learn(11, 5_000)
  expect(clock.isSet).toBe(false)
})

test('a device that slept believes the first answer after it', () => {
  const { time, clock } = clockAt(1_000)
  for (let i = 0; i < 8; i++) {
    const sent = time.ms
    time.ms += 4
    clock.learn(sent, 50_000 + sent + 2)
  }
  expect(clock.now()).toBe(51_032)
  // The server's clock went on for a minute, this one stood still; the network is slower now.
  time.ms += 300
  clock.learn(time.ms - 300, 110_000 + time.ms - 150)
  expect(clock.now()).toBe(110_000 + time.ms)
})

test('an answer that was slow on one way only changes nothing', () => {
  const { time, clock } = clockAt(1_000)
  time.ms = 1_010
  clock.learn(1_000, 50_005)
  time.ms = 1_710
  clock.learn(1_010, 50_015)
  expect(clock.now()).toBe(50_710)
})
