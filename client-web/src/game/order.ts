import type { Ask, Face, Outcome, Reply } from '../protocol/messages'

/** In what order a list stands on this page: for each place the index of what stands there, in the list as it was sent. */
export type Order = readonly number[]

/**
 * A student's own order of so many options of a question: the same after a reload and on another device of that seat, and as
 * likely any as any other. Nothing of it is sent, so everybody's messages are the same bytes.
 */
export function ownOrder(seat: number, question: string, count: number): Order {
  let seed = 0x811c9dc5
  for (const letter of `${seat} ${question}`) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const other = scattered(seed, last) % (last + 1)
    ;[order[last], order[other]] = [order[other] as number, order[last] as number]
  }
  return order
}

/** A number of 32 bits in which every bit of both hangs on every bit (the end of MurmurHash3). */
function scattered(seed: number, step: number): number {
  let bits = (seed + Math.imul(step, 0x9e3779b9)) | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

const NOWHERE = -1

/** What stands in an order of its own, of an ask or an outcome: what is to be placed, or what there is to choose from. */
type Part = 'items' | 'choices'

function movingOf(one: Ask | Outcome): readonly [Part, number] {
  switch (one.kind) {
    case 'choice':
      return ['choices', one.form === 'true-false' ? 0 : one.options.length]
    case 'matching':
      return ['choices', one.rights.length]
    case 'cloze':
      return ['choices', one.bank.length]
    case 'categorise':
      return ['items', one.tiles.length]
    default:
      return ['choices', 0]
  }
}

/** How one question stands on this page, and the way between the page's indexes and those of messages. */
export class Mixing {
  private readonly part: Part
  private readonly order: Order

  private constructor(of: Ask | Outcome, face: Face, seat: number) {
    const [part, count] = movingOf(of)
    this.part = part
    this.order = face.mixed ? ownOrder(seat, face.id, count) : []
  }

  static of(of: Ask | Outcome, face: Face, seat: number): Mixing {
    return new Mixing(of, face, seat)
  }

  /** A list of what moves, as it stands here. */
  private moved<T>(list: readonly T[]): readonly T[] {
    return this.order.map((index) => list[index] as T)
  }

  /** Where something stands here that a message calls by an index. */
  private at(index: number): number {
    return index === NOWHERE ? NOWHERE : this.order.indexOf(index)
  }

  ask(ask: Ask): Ask {
    if (this.order.length === 0) return ask
    switch (ask.kind) {
      case 'choice':
        return { ...ask, options: this.moved(ask.options) }
      case 'matching':
        return { ...ask, rights: this.moved(ask.rights) }
      case 'cloze':
        return { ...ask, bank: this.moved(ask.bank) }
      case 'categorise':
        return { ...ask, tiles: this.moved(ask.tiles) }
      default:
        return ask
    }
  }

  outcome(outcome: Outcome): Outcome {
    if (this.order.length === 0) return outcome
    switch (outcome.kind) {
      case 'choice':
        return { ...outcome, options: this.moved(outcome.options), letters: '' }
      case 'matching': {
        const lefts = outcome.lefts.map((left) => ({
          ...left,
          place: this.at(left.place),
          counts: this.moved(left.counts),
        }))
        return { ...outcome, lefts, rights: this.moved(outcome.rights) }
      }
      case 'cloze': {
        const gaps = outcome.gaps.map((gap) => ({
          word: this.at(gap.word),
          also: gap.also.map((word) => this.at(word)),
          counts: this.moved(gap.counts),
        }))
        return { ...outcome, gaps, bank: this.moved(outcome.bank) }
      }
      case 'categorise':
        return { ...outcome, tiles: this.moved(outcome.tiles) }
      default:
        return outcome
    }
  }

  /** A reply of a message, as it stands here. */
  here(reply: Reply | undefined): Reply | undefined {
    if (!reply || this.order.length === 0) return reply
    if (reply.kind === 'choice') return { ...reply, options: reply.options.map((one) => this.at(one)).sort() }
    if (reply.kind !== 'places') return reply
    const places = this.part === 'items' ? this.moved(reply.places) : reply.places.map((one) => this.at(one))
    return { ...reply, places }
  }

  /** A reply as it stands here, as a message says it. */
  sent<R extends Reply | undefined>(reply: R): R {
    if (!reply || this.order.length === 0) return reply
    if (reply.kind === 'choice') return { ...reply, options: reply.options.map((one) => this.order[one] ?? one).sort() }
    if (reply.kind !== 'places') return reply
    const places =
      this.part === 'items'
        ? this.order.map((_, item) => reply.places[this.at(item)] ?? NOWHERE)
        : reply.places.map((one) => this.order[one] ?? NOWHERE)
    return { ...reply, places }
  }
}

/** The same without letters, where students have orders of their own: an A on the wall would be another's B. */
export function unlettered<T extends Ask | Outcome>(one: T, face: Face): T {
  return face.mixed && one.kind === 'choice' ? { ...one, letters: '' } : one
}
