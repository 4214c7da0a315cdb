import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeSocket, memoryStore } from '../net/fakes'
import type { StudentMe, StudentScene, StudentView } from '../protocol/messages'
import { App } from './App'
import { codeIn } from './route'
import { Session } from './session'
import { words } from './words'

const face = { id: 'kh01-01', number: 4, of: 12, card: '1', stem: 'Why did the speech shake people?', kind: 'choice' }
const ask = {
  kind: 'choice',
  form: 'one',
  options: ['It blamed Stalin', 'It ended a pact'],
  letters: 'AB',
  most: 1,
} as const
const me: StudentMe = { seat: 1, name: 'Mila', points: 2340 }
const now = 1_000_000

let session: Session
let version = 0
let lasting = memoryStore()
let passing = memoryStore()

function text(): string {
  return document.body.textContent ?? ''
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name))
  if (!found) throw new Error(`no button “${name}” in: ${text()}`)
  return found
}

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(50)
}

async function shows(scene: StudentScene, more: Partial<StudentMe> = {}): Promise<void> {
  const view: StudentView = { type: 'student', epoch: 1, version: ++version, scene, me: { ...me, ...more } }
  FakeSocket.last.tells(view)
  await settled()
}

function page(): void {
  document.body.innerHTML = '<div id="app"></div>'
  session = new Session(lasting, passing)
  render(<App session={session} />, document.getElementById('app') as HTMLElement)
}

async function seated(): Promise<void> {
  session.join('K7M4QX', 'Mila')
  FakeSocket.last.opens()
  FakeSocket.last.tells({ type: 'time', sent: performance.now(), now })
  FakeSocket.last.tells({
    type: 'seated',
    code: 'K7M4QX',
    seat: 1,
    token: 't'.repeat(43),
    name: 'Mila',
    given: false,
    turn: 0,
  })
  await shows({
    is: 'lobby',
    plan: { title: 'Khrushchev', questions: 12, cards: ['4', '5', '6'], kinds: ['choice'] },
    seats: 23,
  })
}

const answering = (closesAt?: number): StudentScene => ({
  is: 'answering',
  face,
  ask,
  opensAt: now - 10,
  ...(closesAt === undefined ? {} : { closesAt }),
  mayChange: false,
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  FakeSocket.all = []
  version = 0
  lasting = memoryStore()
  passing = memoryStore()
  page()
})

afterEach(async () => {
  session.reset()
  await settled()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the door says what is wrong with a code and lets nobody knock with half of one', async () => {
  await settled()
  expect(text()).toContain(words.join.title)
  button(words.join.go).click()
  await settled()
  expect(text()).toContain(words.join.shortCode)
  expect(FakeSocket.all).toHaveLength(0)
})

test('a shut door says so and keeps what was typed', async () => {
  session.join('K7M4QX', 'Mila')
  await settled()
  FakeSocket.last.opens().tells({ type: 'refused', id: 'join', reason: 'name-taken' })
  await settled()
  expect(text()).toContain('Someone here is already called')
  expect(document.querySelector<HTMLInputElement>('#code')?.value).toBe('K7M 4QX')
  expect(document.querySelector<HTMLInputElement>('#name')?.value).toBe('Mila')
})

test('a join that was cut off is said again with the same secret', async () => {
  session.join('K7M4QX', 'Mila')
  FakeSocket.last.opens().ends(1006)
  const [first] = FakeSocket.last.words
  await vi.advanceTimersByTimeAsync(500)
  FakeSocket.last.opens()
  expect(FakeSocket.last.words[0]).toEqual(first)
  expect(first?.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

test('the lobby greets, and a hand can be raised', async () => {
  await seated()
  expect(text()).toContain('You’re in, Mila')
  expect(text()).toContain('12 questions, cards 4 to 6')
  button(words.lobby.hand).click()
  await settled()
  expect(FakeSocket.last.words.at(-1)).toEqual({ type: 'hand' })
})

test('while reading there are no options', async () => {
  await seated()
  await shows({ is: 'reading', face, opensAt: now + 5_000 })
  expect(text()).toContain(face.stem)
  expect(document.querySelectorAll('.opt')).toHaveLength(0)
})

test('options come at the opening and not before', async () => {
  await seated()
  await shows({ is: 'answering', face, ask, opensAt: now + 400, mayChange: false })
  expect(document.querySelectorAll('.opt')).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(500)
  expect(document.querySelectorAll('.opt')).toHaveLength(2)
})

test('a tap sends one answer, a second tap none, and “Saved” comes from the server', async () => {
  await seated()
  await shows(answering())
  button('It blamed Stalin').click()
  button('It ended a pact').click()
  await settled()
  button('It ended a pact').click()
  const answers = FakeSocket.last.words.filter((message) => message.type === 'answer')
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
  expect(text()).toContain(words.sending)
  expect(text()).not.toContain(words.saved)
  FakeSocket.last.tells({ type: 'saved', id: answers[0]?.id, question: face.id, hands: 27, seats: 31 })
  await settled()
  expect(text()).toContain(words.saved)
  expect(text()).toContain('27 of 31 hands up')
})

test('a connection that is lost says so and an answer waits for it', async () => {
  await seated()
  await shows(answering())
  FakeSocket.last.ends(1006)
  await settled()
  expect(text()).toContain(words.lost.title)
  button('It ended a pact').click()
  await vi.advanceTimersByTimeAsync(600)
  const back = FakeSocket.last.opens()
  expect(back.words[0]).toMatchObject({ type: 'resume', seat: 1 })
  expect(back.words.some((message) => message.type === 'answer')).toBe(false)
  back.tells({ type: 'seated', code: 'K7M4QX', seat: 1, token: 'u'.repeat(43), name: 'Mila', given: false, turn: 0 })
  expect(back.words.at(-1)).toMatchObject({
    type: 'answer',
    question: face.id,
    reply: { kind: 'choice', options: [1] },
  })
})

test('a reload takes the same seat again', async () => {
  await seated()
  page()
  expect(session.resume('K7M4QX')).toBe(true)
  FakeSocket.last.opens()
  expect(FakeSocket.last.words[0]).toMatchObject({ type: 'resume', seat: 1, token: 't'.repeat(43) })
})

test('several answers are saved together', async () => {
  await seated()
  const several = { ...ask, form: 'several', options: ['One', 'Two', 'Three'], letters: 'ABC', most: 3 } as const
  await shows({ is: 'answering', face: face, ask: several, opensAt: now - 10, mayChange: false })
  button('Three').click()
  await settled()
  button('One').click()
  await settled()
  button('Save 2 answers').click()
  expect(FakeSocket.last.words.at(-1)).toMatchObject({ type: 'answer', reply: { options: [0, 2] } })
})

test('an answer that came too late is told, kindly', async () => {
  await seated()
  await shows(answering(now + 1_000))
  button('It blamed Stalin').click()
  FakeSocket.last.tells({ type: 'refused', id: session.pending.value?.id, reason: 'late' })
  await vi.advanceTimersByTimeAsync(1_500)
  expect(text()).toContain('Time ran out before this answer reached us.')
})

test('the reveal shows mine, the right one, why, and where that leaves me', async () => {
  await seated()
  await shows(
    {
      is: 'revealed',
      face,
      outcome: {
        kind: 'choice',
        form: 'one',
        letters: 'AB',
        options: [
          { text: 'It blamed Stalin', right: true, count: 16 },
          { text: 'It ended a pact', right: false, count: 12 },
        ],
      },
      lesson: { card: '1', title: 'Secret Speech', explanation: 'The speech named Stalin. Card 1.' },
      answered: 28,
      seats: 31,
      last: false,
    },
    {
      saved: { kind: 'choice', options: [1] },
      result: { verdict: 'wrong', points: 0, run: 0 },
      standing: { place: 8, of: 31, tied: false, moved: -1, behind: 120, ahead: 'Zoë' },
    },
  )
  for (const words of [
    'Not this time',
    '11 of 28 chose B too',
    'Your answer',
    'Right answer',
    'named Stalin',
    '8th',
    'of 31, down 1',
    'behind Zoë',
  ])
    expect(text()).toContain(words)
})

test('who was replaced can take the seat back; who was removed cannot', async () => {
  await seated()
  FakeSocket.last.ends(4501)
  await settled()
  button('Play here instead').click()
  FakeSocket.last.opens()
  expect(FakeSocket.last.words[0]).toMatchObject({ type: 'resume' })
  FakeSocket.last.ends(4502)
  await settled()
  expect(text()).toContain('Your seat was taken away')
  expect(session.resume('K7M4QX')).toBe(false)
})

test('codes are found in addresses', () => {
  expect(codeIn(new URL('http://x/j/k7m4qx'))).toBe('K7M4QX')
  expect(codeIn(new URL('http://x/?c=K7M-4QX'))).toBe('K7M4QX')
  expect(codeIn(new URL('http://x/'))).toBe('')
  expect(codeIn(new URL('http://x/j/xyz!'))).toBe('')
})

test('where the room asks, one more tap says how sure I am, and a cut does not lose it', async () => {
  await seated()
  await shows(answering(now + 30_000), { confidence: {} })
  expect(text()).not.toContain(words.sure.ask)
  button('It blamed Stalin').click()
  await settled()
  const sent = FakeSocket.last.words.at(-1)
  FakeSocket.last.tells({ type: 'saved', id: String(sent?.id), question: face.id, hands: 1, seats: 23 })
  await settled()
  expect(document.querySelector('fieldset legend')?.textContent).toBe(words.sure.ask)
  button(words.sure.levels.think).click()
  await settled()
  expect(FakeSocket.last.words.at(-1)).toEqual({ type: 'confide', question: face.id, sureness: 'think' })
  expect(text()).toContain(words.sure.said.think)

  FakeSocket.last.ends(1006)
  await vi.advanceTimersByTimeAsync(2_000)
  FakeSocket.last.opens()
  FakeSocket.last.tells({
    type: 'seated',
    code: 'K7M4QX',
    seat: 1,
    token: 'u'.repeat(43),
    name: 'Mila',
    given: false,
    turn: 0,
  })
  await settled()
  expect(FakeSocket.last.words.at(-1)).toEqual({ type: 'confide', question: face.id, sureness: 'think' })
})

test('nobody is called first for nothing', async () => {
  await seated()
  const standing = { place: 1, of: 23, tied: true, moved: 0 }
  await shows({ is: 'podium', rows: [], questions: 8, seats: 23 }, { points: 0, standing })
  expect(text()).not.toContain('First place')
  await shows({ is: 'podium', rows: [], questions: 8, seats: 23 }, { points: 400, standing })
  expect(text()).toContain('First place')
})

test('the end says how often I was right when I was sure', async () => {
  await seated()
  await shows(
    { is: 'podium', rows: [], questions: 8, seats: 23 },
    { confidence: { calibration: [{ sureness: 'sure', said: 7, right: 6 }] } },
  )
  expect(text()).toContain('When you said sure, you were right 6 of 7 times.')
})
