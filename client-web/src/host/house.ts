import { Cell } from '../game/cell'
import { isCode, normalCode } from '../net/code'
import { type Store, storeOn } from '../net/store'
import { Api } from './api'
import { Desk } from './desk'
import { KeyKeeper, keyIn } from './key'
import { Session } from './session'

/** Where the teacher is: without a key, at the desk, or in a room. The address tells which, and never the key. */
export class House {
  readonly desk = new Cell<Desk | undefined>(undefined)
  readonly session = new Cell<Session | undefined>(undefined)
  private readonly keys: KeyKeeper
  private key = ''

  constructor(private readonly store: Store = storeOn('localStorage')) {
    this.keys = new KeyKeeper(store)
  }

  /** Goes where the address says. */
  follow(hash: string): void {
    const given = keyIn(hash)
    if (given) {
      this.unlock(given)
      return
    }
    const key = this.keys.get()
    if (!key) return
    this.key = key
    const code = normalCode(hash.replace(/^#/, ''))
    if (isCode(code)) this.enter(code)
    else this.atDesk()
  }

  /** Takes a key, and the key out of the address. */
  unlock(key: string): void {
    this.keys.take(key)
    this.key = key
    history.replaceState(null, '', '/host')
    this.atDesk()
  }

  /** The key was wrong. */
  lock(): void {
    this.keys.forget()
    this.leave()
    this.desk.value = undefined
  }

  /** Into a room. */
  enter(code: string): void {
    this.leave()
    if (location.hash !== `#${code}`) history.pushState(null, '', `/host#${code}`)
    this.session.value = new Session(code, this.key)
  }

  /** Back to the desk. */
  toDesk(): void {
    history.pushState(null, '', '/host')
    this.atDesk()
  }

  /** What the teacher may ask of the server beside a room's own connection. */
  get api(): Api {
    return new Api(this.key)
  }

  /** Removes a room and all its data. */
  async close(code: string): Promise<void> {
    await new Api(this.key).close(code)
    this.toDesk()
  }

  private atDesk(): void {
    this.leave()
    const desk = new Desk(new Api(this.key), this.store)
    this.desk.value = desk
    void desk.load()
  }

  private leave(): void {
    this.session.value?.stop()
    this.session.value = undefined
  }
}
