import { Cell } from './cell'

/** What makes one view newer than another: the server's start, then the count within it. */
export interface Versioned {
  epoch: number
  version: number
}

/** The newest view of a room. What is not newer than it is dropped. */
export class Latest<V extends Versioned> {
  readonly view = new Cell<V | undefined>(undefined)

  /** @returns whether it was newer */
  offer(next: V): boolean {
    const held = this.view.value
    const newer = !held || next.epoch > held.epoch || (next.epoch === held.epoch && next.version > held.version)
    if (newer) this.view.value = next
    return newer
  }

  clear(): void {
    this.view.value = undefined
  }
}
