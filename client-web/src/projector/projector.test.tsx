import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeSocket } from '../net/fakes'
import type { ProjectorScene, ProjectorView } from '../protocol/messages'
import { App } from './App'
import { codeIn } from './route'
import { Session } from './session'

const face = { id: 'q', number: 2, of: 8, card: '4', stem: 'Why?', kind: 'choice' }
let session: Session
let version = 0

async function shows(scene: ProjectorScene): Promise<string> {
  const view: ProjectorView = {
    type: 'projector',
    epoch: 1,
    version: ++version,
    code: 'K7M4QX',
    address: 'handsup.local',
    title: 'Khrushchev',
    host: 'Ms Okafor',
    sound: false,
    scene,
  }
  FakeSocket.last.tells(view)
  await vi.advanceTimersByTimeAsync(50)
  return document.body.textContent ?? ''
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  document.body.innerHTML = '<div id="app"></div>'
  session = new Session()
  render(<App session={session} />, document.getElementById('app') as HTMLElement)
  session.show('K7M4QX')
  FakeSocket.last.opens()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the lobby shows code, address, names and how many more there are', async () => {
  const text = await shows({
    is: 'lobby',
    plan: { title: 'Khrushchev', questions: 12, cards: ['4', '5', '6'], kinds: ['choice'] },
    names: [{ seat: 1, name: 'Ирина', up: true }],
    seats: 31,
    locked: false,
    qr: { size: 25, path: 'M0 0h1v1h-1z' },
  })
  for (const part of ['K7M 4QX', 'handsup.local', 'Ирина', '31', 'and 30 more', 'cards 4 to 6'])
    expect(text).toContain(part)
})

test('while it runs the code stays in the corner', async () => {
  const text = await shows({ is: 'reading', face, startedAt: 0, opensAt: 9e12 })
  expect(text).toContain('Join any time: handsup.local, code K7M 4QX')
  expect(text).toContain('Why?')
})

test('the board tells who moved, in words', async () => {
  const text = await shows({
    is: 'board',
    number: 2,
    of: 8,
    rows: [
      { place: 1, seat: 1, name: 'Bartholomew', points: 4120, moved: 0 },
      { place: 2, seat: 2, name: 'Ирина', points: 3980, moved: 2 },
      { place: 3, seat: 3, name: 'Zoë', points: 3010, moved: -2 },
    ],
    right: 16,
    seats: 31,
    climber: { name: 'Ирина', by: 2 },
    left: 6,
  })
  for (const part of ['same', 'up 2', 'down 2', '16 of 31', '6 to go']) expect(text).toContain(part)
})

test('a question that does not count is said to the class, at its answer, on the board and at the end', async () => {
  const outcome = { kind: 'typed', answer: 'Saturn', also: [], right: 3, wrong: 1, groups: [] } as const
  const lesson = { card: '4', title: 'Rings', explanation: '' }
  const revealed = await shows({ is: 'revealed', face, outcome, lesson, right: 3, hands: 4, seats: 4, voided: true })
  expect(revealed).toContain('This question does not count.')
  const board = { is: 'board', number: 1, of: 8, rows: [], right: 3, seats: 4, left: 7 } as const
  expect(await shows({ ...board, voided: true })).toContain('That question does not count.')
  expect(await shows(board)).not.toContain('does not count')
  const podium = { is: 'podium', rows: [], questions: 5, seats: 4, rightShare: 0.5, missed: [] } as const
  expect(await shows({ ...podium, voided: [3] })).toContain('Question 3 does not count.')
  expect(await shows({ ...podium, voided: [1, 3, 4] })).toContain('Questions 1, 3 and 4 do not count.')
})

test('where students have orders of their own, the wall has no letters: bullets before the answer, nothing after it', async () => {
  const ask = { kind: 'choice', form: 'one', options: ['Maize', 'Rye'], letters: 'AB', most: 1 } as const
  const asked = { is: 'answering', ask, opensAt: 0, hands: 0, seats: 4 } as const
  const options = ask.options.map((text) => ({ text, right: text === 'Rye', count: 2 }))
  const outcome = { kind: 'choice', form: 'one', options, letters: 'AB' } as const
  const lesson = { card: '4', title: 'Crops', explanation: '' }
  const answer = { is: 'revealed', outcome, lesson, right: 2, hands: 4, seats: 4 } as const
  const letters = () => document.querySelectorAll('.shape text').length
  for (const [scene, bullets] of [
    [asked, 2],
    [answer, 0],
  ] as const) {
    await shows({ ...scene, face: { ...face, mixed: true } })
    expect(letters()).toBe(0)
    expect(document.querySelectorAll('.shape')).toHaveLength(bullets)
    await shows({ ...scene, face })
    expect(letters()).toBe(2)
  }
})

test('a passage of several questions stands beside what is asked, and says which of them this is', async () => {
  const source = { text: 'The Moon pulls on the sea.', credit: 'A notebook', part: 2, parts: 3 }
  await shows({ is: 'reading', face: { ...face, source }, startedAt: 0, opensAt: 9e12 })
  expect(document.querySelector('.beside figure')?.textContent).toBe(
    'A notebook. Passage, question 2 of 3The Moon pulls on the sea.',
  )
  expect(document.querySelector('.sheet figure')).toBeNull()
})

test('a room that is not there is told in words', async () => {
  FakeSocket.last.tells({ type: 'refused', id: 'project', reason: 'no-room' })
  await vi.advanceTimersByTimeAsync(50)
  expect(document.body.textContent).toContain('No open room has that code.')
})

test('the code stands in the address', () => {
  expect(codeIn('#k7m-4qx')).toBe('K7M4QX')
  expect(codeIn('')).toBe('')
})
