import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { FakeSocket, memoryStore } from '../../net/fakes'
import type { StudentView } from '../../protocol/messages'
import { App } from '../App'
import { Session } from '../session'
import { words } from '../words'
import { kindOf, untilHere } from '.'

const network = vi.hoisted(() => {
  let comes = () => {}
  const back = new Promise<void>((resolve) => {
    comes = resolve
  })
  return { back, comes: () => comes() }
})

vi.mock('./typed', async (original) => {
  await network.back
  return original()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what does not load is loaded again until it is here', async () => {
  vi.useFakeTimers()
  let tries = 0
  const load = async () => {
    if (++tries < 4) throw new Error('no network')
    return 'here'
  }
  const loaded = untilHere(load)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await loaded).toBe('here')
  expect(tries).toBe(4)
})

test('a question whose way to answer is still on its way says so, and then it is there', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  document.body.innerHTML = '<div id="app"></div>'
  const session = new Session(memoryStore(), memoryStore())
  render(<App session={session} />, document.getElementById('app') as HTMLElement)
  session.join('K7M4QX', 'Mila')
  FakeSocket.last.opens()
  FakeSocket.last.tells({ type: 'time', sent: performance.now(), now: 1_000_000 })
  expect(kindOf('typed')).toBeUndefined()
  const view: StudentView = {
    type: 'student',
    epoch: 1,
    version: 1,
    scene: {
      is: 'answering',
      face: { id: 'q', number: 1, of: 1, card: '1', stem: 'Who?', kind: 'typed' },
      ask: { kind: 'typed', most: 80 },
      opensAt: 999_000,
      mayChange: false,
    },
    me: { seat: 1, name: 'Mila' },
  }
  FakeSocket.last.tells(view)
  await vi.advanceTimersByTimeAsync(60)
  expect(document.body.textContent).toContain(words.fetching.text)
  network.comes()
  await vi.waitFor(() => expect(document.querySelector('.give input')).not.toBeNull())
  expect(document.body.textContent).not.toContain(words.fetching.text)
  session.reset()
})
