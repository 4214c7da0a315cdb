import { Cell } from '../game/cell'
import { scored } from '../game/unscored'
import type { Store } from '../net/store'
import type {
  ApiDeck,
  ApiDrawn,
  ApiDrawRequest,
  ApiItem,
  ApiLevel,
  ApiOpenRoom,
  ApiProblem,
  ApiRules,
} from '../protocol/messages'
import type { Api, Failure, Result } from './api'

/** What a teacher has chosen so far. */
export interface Choice {
  deck: string
  cards: readonly string[]
  types: readonly string[]
  levels: readonly ApiLevel[]
  count: number
  rules: ApiRules
  host: string
}

const CHOICE = 'handsup.choice'
const MOST = 50

/** How a room is played unless the teacher says otherwise. */
export const USUAL: Choice = {
  deck: '',
  cards: [],
  types: [],
  levels: [],
  count: 12,
  rules: {
    readingSeconds: 5,
    timeFactor: 1,
    points: 'speed',
    leaderboard: true,
    standings: true,
    givenNames: false,
    mayChange: false,
    autoReveal: true,
    capacity: 60,
    confidence: false,
    order: 'same',
  },
  host: '',
}

/** Questions with marks of a deck that fit a choice. */
export function fitting(deck: ApiDeck, choice: Choice): readonly ApiItem[] {
  const { cards, levels } = choice
  const types = choice.types.filter(scored)
  return deck.items.filter(
    (item) =>
      scored(item.type) &&
      (cards.length === 0 || cards.includes(item.cards[0] ?? '')) &&
      (types.length === 0 || types.includes(item.type)) &&
      (levels.length === 0 || levels.includes(item.difficulty)),
  )
}

/** What a choice takes in beside them: all that has no marks, of the types that are chosen. */
export function extras(deck: ApiDeck, choice: Choice): readonly ApiItem[] {
  const { cards, types } = choice
  return deck.items.filter(
    (item) =>
      !scored(item.type) && types.includes(item.type) && (cards.length === 0 || cards.includes(item.cards[0] ?? '')),
  )
}

/** The teacher's desk before a game: decks, a choice, a draw, and the rooms that are under way. */
export class Desk {
  readonly decks = new Cell<readonly ApiDeck[] | undefined>(undefined)
  readonly rooms = new Cell<readonly ApiOpenRoom[]>([])
  readonly choice: Cell<Choice>
  readonly drawn = new Cell<ApiDrawn | undefined>(undefined)
  readonly problems = new Cell<readonly ApiProblem[]>([])
  readonly failure = new Cell<Failure | undefined>(undefined)
  readonly busy = new Cell<boolean>(false)
  private seed = 0

  constructor(
    private readonly api: Api,
    private readonly store: Store,
  ) {
    const kept = store.get<Partial<Choice>>(CHOICE)
    this.choice = new Cell<Choice>({ ...USUAL, ...kept, rules: { ...USUAL.rules, ...kept?.rules } })
  }

  get deck(): ApiDeck | undefined {
    const { deck } = this.choice.value
    return this.decks.value?.find((one) => one.id === deck) ?? this.decks.value?.[0]
  }

  /** How many questions a draw may ask for. */
  get most(): number {
    return this.deck ? Math.max(1, Math.min(MOST, fitting(this.deck, this.choice.value).length)) : MOST
  }

  async load(): Promise<void> {
    this.failure.value = undefined
    const [decks, rooms] = await Promise.all([this.api.decks(), this.api.rooms()])
    const found = this.take(decks)
    if (found) this.decks.value = found.decks
    const open = this.take(rooms)
    if (open) this.rooms.value = open.rooms
  }

  /** Changes the choice; what was drawn for another one is no longer it. */
  choose(change: Partial<Choice>): void {
    this.choice.value = { ...this.choice.value, ...change }
    this.store.set(CHOICE, this.choice.value)
    this.drawn.value = undefined
    this.problems.value = []
    this.seed = 0
  }

  rule(change: Partial<ApiRules>): void {
    this.choose({ rules: { ...this.choice.value.rules, ...change } })
  }

  /** Draws, the same again or other questions. */
  async draw(other: boolean): Promise<void> {
    if (other) this.seed = 0
    this.busy.value = true
    const drawn = this.take(await this.api.draw(this.request()))
    this.busy.value = false
    if (drawn) {
      this.seed = drawn.seed
      this.drawn.value = drawn
    }
  }

  /** Opens a room with what was drawn, or with a draw nobody has seen. @returns its code */
  async open(): Promise<string | undefined> {
    const { rules, host } = this.choice.value
    this.busy.value = true
    const opened = this.take(await this.api.open({ draw: this.request(), rules, host: host.trim() }))
    this.busy.value = false
    return opened?.code
  }

  private request(): ApiDrawRequest {
    const { cards, types, levels, count } = this.choice.value
    return {
      deck: this.deck?.id ?? '',
      cards,
      types,
      difficulties: levels,
      count: Math.min(count, this.most),
      seed: this.seed,
    }
  }

  private take<T>(result: Result<T>): T | undefined {
    if ('ok' in result) {
      this.problems.value = []
      return result.ok
    }
    if ('problems' in result) this.problems.value = result.problems
    else this.failure.value = result.failure
    return undefined
  }
}
