import { render } from 'preact'
import { vi } from 'vitest'
import { FakeSocket, memoryStore } from '../../net/fakes'
import type { Ask, FacePicture, Outcome, Reply, StudentMe, StudentScene, StudentView } from '../../protocol/messages'
import { App } from '../App'
import { Session } from '../session'
import { kindOf, prefetch } from '.'

const NOW = 1_000_000

/** A student's page for the tests of one kind: what the server says, what a student does, and what the page says then. */
export class Stage {
  session: Session
  private version = 0
  private readonly lasting = memoryStore()
  private readonly passing = memoryStore()

  private constructor(
    private readonly ask: Ask,
    private readonly mayChange: boolean,
    private readonly mixed: boolean,
    private readonly picture: FacePicture | undefined,
  ) {
    this.session = this.page()
  }

  /** A page in a room that shows one open question. */
  static async asks(
    ask: Ask,
    {
      closesAt,
      mayChange = false,
      mixed = false,
      picture,
    }: { closesAt?: number; mayChange?: boolean; mixed?: boolean; picture?: FacePicture } = {},
  ): Promise<Stage> {
    vi.useFakeTimers()
    vi.stubGlobal('WebSocket', FakeSocket)
    FakeSocket.all = []
    prefetch([ask.kind])
    await vi.waitFor(() => {
      if (!kindOf(ask.kind)) throw new Error(`${ask.kind} is not here yet`)
    })
    const stage = new Stage(ask, mayChange, mixed, picture)
    stage.session.join('K7M4QX', 'Mila')
    FakeSocket.last.opens()
    FakeSocket.last.tells({ type: 'time', sent: performance.now(), now: NOW })
    stage.seat()
    await stage.opens(closesAt)
    return stage
  }

  private page(): Session {
    document.body.innerHTML = '<div id="app"></div>'
    const session = new Session(this.lasting, this.passing)
    render(<App session={session} />, document.getElementById('app') as HTMLElement)
    return session
  }

  private seat(): void {
    FakeSocket.last.tells({
      type: 'seated',
      code: 'K7M4QX',
      seat: 1,
      token: 't'.repeat(43),
      name: 'Mila',
      given: false,
      turn: 0,
    })
  }

  async opens(closesAt?: number): Promise<void> {
    await this.shows({
      is: 'answering',
      face: this.face,
      ask: this.ask,
      opensAt: NOW - 10,
      ...(closesAt === undefined ? {} : { closesAt: NOW + closesAt }),
      mayChange: this.mayChange,
    })
  }

  private get face() {
    return {
      id: 'q1',
      number: 1,
      of: 3,
      card: '1',
      stem: 'What do you think?',
      ...(this.picture ? { picture: this.picture } : {}),
      kind: this.ask.kind,
      ...(this.mixed ? { mixed: true } : {}),
    }
  }

  async shows(scene: StudentScene, more: Partial<StudentMe> = {}): Promise<void> {
    const me: StudentMe = { seat: 1, name: 'Mila', ...more }
    const view: StudentView = { type: 'student', epoch: 1, version: ++this.version, scene, me }
    FakeSocket.last.tells(view)
    await this.settles()
  }

  async reveals(outcome: Outcome, saved: Reply | undefined, verdict: 'right' | 'partly' | 'wrong' | 'none') {
    await this.shows(
      {
        is: 'revealed',
        face: this.face,
        outcome,
        lesson: { card: '1', title: 'Card', explanation: 'Because.' },
        answered: 28,
        seats: 31,
        last: false,
      },
      { ...(saved ? { saved } : {}), result: { verdict, points: 0, run: 0 } },
    )
  }

  /** What everybody thinks, where nothing is right or wrong. */
  async together(outcome: Outcome, saved: Reply | undefined) {
    await this.shows(
      {
        is: 'revealed',
        face: this.face,
        outcome,
        lesson: { card: '1', title: 'Card', explanation: '' },
        answered: 28,
        seats: 31,
        last: false,
      },
      saved ? { saved } : {},
    )
  }

  /** The page is loaded anew and is back in the open question. */
  async reloads(): Promise<void> {
    this.session = this.page()
    this.session.resume('K7M4QX')
    FakeSocket.last.opens()
    FakeSocket.last.tells({ type: 'time', sent: performance.now(), now: NOW })
    this.seat()
    await this.opens()
  }

  async settles(ms = 60): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
  }

  /** The one control with this accessible name. */
  control(name: string): HTMLElement {
    const all = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, [tabindex="0"]')]
    const found = all.filter((one) => nameOf(one).includes(name))
    if (found.length === 0) throw new Error(`no “${name}” among: ${all.map(nameOf).join(' | ')}`)
    return found[0] as HTMLElement
  }

  async taps(name: string): Promise<void> {
    const control = this.control(name)
    control.focus()
    control.click()
    await this.settles()
  }

  async types(name: string, text: string): Promise<void> {
    const field = this.control(name) as HTMLInputElement
    field.focus()
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await this.settles()
  }

  /** Presses a key where the focus is. */
  async presses(key: string, held: KeyboardEventInit = {}): Promise<void> {
    const at = document.activeElement ?? document.body
    const unhandled = at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
    if (unhandled && (key === ' ' || key === 'Enter') && at instanceof HTMLButtonElement) at.click()
    await this.settles()
  }

  focuses(name: string): void {
    this.control(name).focus()
  }

  /** The name of what has the focus. */
  get focused(): string {
    return document.activeElement instanceof HTMLElement ? nameOf(document.activeElement) : ''
  }

  /** Every different answer that was said. */
  get answers(): Reply[] {
    const answers = FakeSocket.all.flatMap((socket) => socket.said).filter((message) => message.type === 'answer')
    return [...new Map(answers.map((answer) => [answer.id, answer.reply as Reply])).values()]
  }

  /** The server has the newest answer on disk. */
  async saves(): Promise<void> {
    FakeSocket.last.tells({ type: 'saved', id: this.session.pending.value?.id, question: 'q1', hands: 1, seats: 2 })
    await this.settles()
  }

  async refuses(reason: string): Promise<void> {
    FakeSocket.last.tells({ type: 'refused', id: this.session.pending.value?.id, reason })
    await this.settles()
  }

  /** What screen readers were told last. */
  get spoken(): string {
    return [...document.querySelectorAll('.sr[role="status"]')].map((one) => one.textContent).join('')
  }

  get text(): string {
    return document.body.textContent ?? ''
  }

  async ends(): Promise<void> {
    this.session.reset()
    await this.settles()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
}

function nameOf(element: HTMLElement): string {
  const label = element.closest('label')?.textContent
  const by = element.getAttribute('aria-labelledby')
  return (
    element.getAttribute('aria-label') ??
    (by
      ? by
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
      : undefined) ??
    label ??
    element.textContent ??
    ''
  )
}
