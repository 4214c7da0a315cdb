import type { Reply, SayAnswer } from '../protocol/messages'
import { random } from './secret'
import type { Store } from './store'

const PENDING = 'handsup.answer'
const FIRST_PAUSE = 1_500
const LONGEST_PAUSE = 8_000

interface Pending {
  code: string
  answer: SayAnswer
}

/**
 * An answer on its way. It is kept through a reload and said again, with growing and jittered pauses and on every new
 * connection, until the server has it on disk or refuses it.
 */
export class AnswerPost {
  private timer: ReturnType<typeof setTimeout> | undefined
  private pause = FIRST_PAUSE

  constructor(
    private readonly store: Store,
    private readonly code: string,
    private readonly say: (answer: SayAnswer) => void,
  ) {}

  /** The answer that the server has not confirmed yet. */
  get pending(): SayAnswer | undefined {
    const kept = this.store.get<Pending>(PENDING)
    return kept?.code === this.code ? kept.answer : undefined
  }

  /** Sends an answer; it takes the place of one still on its way. */
  send(question: string, reply: Reply, thought: number): SayAnswer {
    const answer: SayAnswer = { type: 'answer', id: random(12), question, reply, thought }
    this.store.set(PENDING, { code: this.code, answer })
    this.again()
    return answer
  }

  /** The seat is ours on a new connection: what is pending goes now. */
  again(): void {
    clearTimeout(this.timer)
    this.pause = FIRST_PAUSE
    this.push()
  }

  /** The server has it, or will not have it. Gives the answer that this was about, if it was the pending one. */
  settled(id: string): SayAnswer | undefined {
    const answer = this.pending
    if (answer?.id !== id) return undefined
    this.stop()
    return answer
  }

  /** Gives up on what is pending. */
  stop(): void {
    clearTimeout(this.timer)
    this.store.remove(PENDING)
  }

  private push(): void {
    const answer = this.pending
    if (!answer) return
    this.say(answer)
    this.timer = setTimeout(() => this.push(), this.pause * (0.75 + Math.random() / 2))
    this.pause = Math.min(LONGEST_PAUSE, this.pause * 1.7)
  }
}
