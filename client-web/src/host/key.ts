import type { Store } from '../net/store'

const KEY = 'handsup.key'

/** The teacher's key in what somebody opened or pasted: a link with `#key=…`, or the key alone. */
export function keyIn(text: string): string | undefined {
  return /(?:#key=|^\s*)([A-Za-z0-9_-]{43})\s*$/.exec(text)?.[1]
}

/** The key this browser knows, in storage: an address with a key in it is soon on a projector. */
export class KeyKeeper {
  constructor(private readonly store: Store) {}

  get(): string | undefined {
    return this.store.get<string>(KEY)
  }

  take(key: string): void {
    this.store.set(KEY, key)
  }

  forget(): void {
    this.store.remove(KEY)
  }
}
