import { Ahead } from '../game/ahead'
import { Cell } from '../game/cell'
import { Latest } from '../game/view'
import { Connection, type LinkState } from '../net/connection'
import type { ProjectorView, Reason, ServerMessage } from '../protocol/messages'

/** The class's screen in one room. */
export class Session {
  readonly link = new Cell<LinkState | 'idle'>('idle')
  readonly refusal = new Cell<Reason | undefined>(undefined)
  readonly gone = new Cell<number | undefined>(undefined)
  readonly views = new Latest<ProjectorView>()
  private code = ''
  private readonly connection = new Connection({
    first: () => {
      this.ahead.anew()
      return { type: 'project', code: this.code }
    },
    onMessage: (message) => this.hear(message),
    onState: (state, code) => {
      this.link.value = state
      if (state === 'closed') this.gone.value = code
    },
  })

  private readonly ahead = new Ahead('large', (message) => this.connection.say(message))

  get clock() {
    return this.connection.clock
  }

  /** Shows a room. */
  show(code: string): void {
    this.connection.stop()
    this.code = code
    this.refusal.value = undefined
    this.gone.value = undefined
    this.views.clear()
    this.connection.start()
  }

  private hear(message: ServerMessage): void {
    if (message.type === 'projector') {
      const fresh = this.views.offer(message)
      if (fresh) this.ahead.shows(message.scene.is === 'reading' ? message.scene.face : undefined)
    } else if (message.type === 'refused') {
      this.connection.stop()
      this.link.value = 'idle'
      this.refusal.value = message.reason
    }
  }
}
