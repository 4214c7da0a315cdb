import { Ahead } from '../game/ahead'
import { Cell } from '../game/cell'
import { Latest } from '../game/view'
import { AnswerPost } from '../net/answers'
import { Connection, type LinkState } from '../net/connection'
import { SeatKeeper } from '../net/seat'
import { type Store, storeOn } from '../net/store'
import {
  type ClientMessage,
  CloseCode,
  type Reason,
  type Reply,
  type SayAnswer,
  type ServerMessage,
  type StudentView,
  type Sureness,
} from '../protocol/messages'

/** What the server last said about an answer: that it is saved, or why not. */
export type Verdict =
  | { question: string; saved: true; reply: Reply; hands: number; seats: number }
  | { question: string; saved: false; reason: Reason }

const DRAFT = 'handsup.draft'

/** An answer that is not finished, kept for a reload. */
interface Draft {
  code: string
  question: string
  reply: Reply
}

/** A student's time in one room: the seat, the newest view, and the answer on its way. */
export class Session {
  /** The room this is about; empty before a code is known. */
  readonly code = new Cell('')
  readonly link = new Cell<LinkState | 'idle'>('idle')
  /** Why the door stayed shut, at the last try. */
  readonly refusal = new Cell<Reason | undefined>(undefined)
  /** The close code that ended it. */
  readonly gone = new Cell<number | undefined>(undefined)
  readonly given = new Cell<boolean>(false)
  readonly pending = new Cell<SayAnswer | undefined>(undefined)
  readonly answered = new Cell<Verdict | undefined>(undefined)
  /** How sure I said I am of the answer to a question, until a view has it. */
  private readonly confided = new Cell<{ question: string; sureness: Sureness } | undefined>(undefined)
  readonly handUp = new Cell<boolean>(false)
  readonly views = new Latest<StudentView>()

  private readonly seats: SeatKeeper
  /** The name that was asked for, kept for another try. */
  name = ''
  private post: AnswerPost | undefined
  private seated = false
  private readonly connection = new Connection({
    first: () => this.first(),
    onMessage: (message) => this.hear(message),
    onState: (state, code) => this.onState(state, code),
  })

  private readonly ahead = new Ahead('small', (message) => this.connection.say(message))

  constructor(
    lasting: Store = storeOn('localStorage'),
    private readonly passing: Store = storeOn('sessionStorage'),
  ) {
    this.seats = new SeatKeeper(lasting)
  }

  get clock() {
    return this.connection.clock
  }

  get view() {
    return this.views.view
  }

  /** Goes back to a seat this browser has: in this room, or in the last one. @returns whether there is one */
  resume(code?: string): boolean {
    const seat = this.seats.get(code)
    if (seat) this.enter(seat.code)
    return seat !== undefined
  }

  /** Takes a seat. @param name empty asks for a made-up one */
  join(code: string, name: string): void {
    this.name = name
    this.enter(code)
  }

  private enter(code: string): void {
    this.connection.stop()
    this.code.value = code
    this.refusal.value = undefined
    this.gone.value = undefined
    this.handUp.value = false
    this.views.clear()
    this.seated = false
    this.post = new AnswerPost(this.passing, code, (answer) => this.seated && this.connection.say(answer))
    this.pending.value = this.post.pending
    this.connection.start()
  }

  private first(): ClientMessage {
    const code = this.code.value
    const seat = this.seats.get(code)
    return seat
      ? { type: 'resume', code, seat: seat.seat, token: seat.token }
      : { type: 'join', code, name: this.name, token: this.seats.joining(code) }
  }

  private hear(message: ServerMessage): void {
    switch (message.type) {
      case 'seated':
        this.seats.took(message)
        if (message.given) this.given.value = true
        this.seated = true
        this.ahead.anew()
        this.post?.again()
        this.sayConfided()
        break
      case 'student':
        if (this.views.offer(message)) {
          this.tidy(message)
          this.ahead.shows(message.scene.is === 'reading' ? message.scene.face : undefined)
        }
        break
      case 'saved': {
        const answer = this.settle(message.id)
        const { question, hands, seats } = message
        if (answer) this.answered.value = { question, saved: true, reply: answer.reply, hands, seats }
        break
      }
      case 'refused':
        this.refused(message.id, message.reason)
        break
    }
  }

  /** An answer to a question that is no longer on the screen has nowhere to go. */
  private tidy(view: StudentView): void {
    const on = 'face' in view.scene ? view.scene.face.id : undefined
    if (view.scene.is !== 'lobby') this.handUp.value = false
    if (this.pending.value && (this.pending.value.question !== on || view.scene.is === 'revealed')) {
      this.post?.stop()
      this.pending.value = undefined
    }
    if (this.answered.value && this.answered.value.question !== on) this.answered.value = undefined
    if (this.confided.value && this.confided.value.question !== on) this.confided.value = undefined
    const draft = this.passing.get<Draft>(DRAFT)
    if (draft && draft.question !== on) this.passing.remove(DRAFT)
  }

  private settle(id: string): SayAnswer | undefined {
    const answer = this.post?.settled(id)
    if (answer) this.pending.value = undefined
    return answer
  }

  private refused(id: string, reason: Reason): void {
    if (id === 'join' || id === 'resume') {
      this.connection.stop()
      // A wrong code, a shut door: the seat, if there was one, is not to be had any more.
      if (id === 'resume' && reason !== 'slow-down' && reason !== 'troubled') this.seats.forget()
      this.link.value = 'idle'
      this.views.clear()
      this.refusal.value = reason
      return
    }
    const answer = this.settle(id)
    if (answer) this.answered.value = { question: answer.question, saved: false, reason }
  }

  private onState(state: LinkState, code?: number): void {
    this.link.value = state
    if (state !== 'open') this.seated = false
    if (state === 'closed' && code !== undefined) {
      if (code === CloseCode.REMOVED || code === CloseCode.OVER || code === CloseCode.LEFT) this.seats.forget()
      this.gone.value = code
    }
  }

  /**
   * Sends an answer and keeps sending until the server has it. A second tap is quicker than the page is drawn: where the
   * first answer counts, it changes nothing.
   *
   * @param thought ms from the first sight of the options
   */
  answer(question: string, reply: Reply, thought: number, mayChange = false): void {
    if (!this.post || (!mayChange && this.pending.value?.question === question)) return
    this.answered.value = undefined
    this.pending.value = this.post.send(question, reply, Math.max(0, Math.round(thought)))
  }

  /** Says how sure I am of the answer that is saved; once more after every cut, for saying it twice changes nothing. */
  confide(question: string, sureness: Sureness): void {
    if (this.confided.value?.question === question) return
    this.confided.value = { question, sureness }
    this.sayConfided()
  }

  /** What I said of a question, whether or not it has arrived. */
  sureness(question: string): Sureness | undefined {
    return this.confided.value?.question === question ? this.confided.value.sureness : undefined
  }

  private sayConfided(): void {
    if (this.confided.value && this.seated) this.connection.say({ type: 'confide', ...this.confided.value })
  }

  /** The unfinished answer to a question, as it was before a reload. */
  draft(question: string): Reply | undefined {
    const kept = this.passing.get<Draft>(DRAFT)
    return kept?.code === this.code.value && kept.question === question ? kept.reply : undefined
  }

  keepDraft(question: string, reply: Reply | undefined): void {
    if (reply) this.passing.set(DRAFT, { code: this.code.value, question, reply } satisfies Draft)
    else this.passing.remove(DRAFT)
  }

  raiseHand(): void {
    if (this.connection.say({ type: 'hand' })) this.handUp.value = true
  }

  /** Gives the seat up. */
  leave(): void {
    if (!this.connection.say({ type: 'leave' })) this.reset()
  }

  /** Takes the seat back from another tab. */
  again(): void {
    this.enter(this.code.value)
  }

  /** Back to the door, with nothing in hand. */
  reset(): void {
    this.connection.stop()
    this.seats.forget()
    this.link.value = 'idle'
    this.gone.value = undefined
    this.refusal.value = undefined
    this.given.value = false
    this.views.clear()
  }
}
