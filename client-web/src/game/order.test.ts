import { expect, test } from 'vitest'
import type { Ask, Face, Outcome, Reply } from '../protocol/messages'
import { Mixing, ownOrder, unlettered } from './order'

const FACE: Face = { id: 'kh01-01', number: 1, of: 3, card: '1', stem: 'What?', kind: 'choice', mixed: true }
const WORDS = ['one', 'two', 'three', 'four', 'five']

const ASKS: readonly Ask[] = [
  { kind: 'choice', form: 'one', options: WORDS, letters: 'ABCDE', most: 1 },
  { kind: 'choice', form: 'several', options: WORDS, letters: 'ABCDE', most: 5 },
  { kind: 'matching', lefts: ['a', 'b', 'c'], rights: WORDS },
  { kind: 'cloze', text: ['x', 'y', 'z', '.'], bank: WORDS, once: true },
  { kind: 'categorise', tiles: WORDS, bins: ['left', 'right', 'neither'] },
]

/** A page's order must never change between versions: a phone may load a newer page in the middle of a question. */
test.each([
  [1, 'kh01-01', 4, [1, 3, 2, 0]],
  [2, 'kh01-01', 4, [3, 2, 1, 0]],
  [3, 'kh01-01', 4, [1, 3, 2, 0]],
  [1, 'kh01-02', 4, [3, 2, 0, 1]],
  [20_000, 'q', 6, [0, 3, 1, 5, 2, 4]],
  [1, 'q', 2, [1, 0]],
  [1, 'q', 1, [0]],
] as const)('the order of seat %i at question %s of %i options is fixed', (seat, question, count, order) => {
  expect(ownOrder(seat, question, count)).toEqual(order)
})

test('every place is as likely for every option, whatever the seat, and neighbours differ', () => {
  const seen = Array.from({ length: 4 }, () => [0, 0, 0, 0])
  let alike = 0
  const seats = 4_000
  for (let seat = 1; seat <= seats; seat++) {
    const order = ownOrder(seat, 'kh01-01', 4)
    expect([...order].sort()).toEqual([0, 1, 2, 3])
    order.forEach((option, place) => {
      const row = seen[place] as number[]
      row[option] = (row[option] ?? 0) + 1
    })
    if (order.join() === ownOrder(seat + 1, 'kh01-01', 4).join()) alike++
  }
  // 1,000 of each are due; five standard deviations are 137.
  for (const count of seen.flat()) expect(Math.abs(count - seats / 4)).toBeLessThan(137)
  // One in 24 is due: 167 and, at five standard deviations, no more than 230.
  expect(alike).toBeLessThan(230)
})

/** What a reply says in words. */
function meaning(ask: Ask, reply: Reply): unknown {
  if (reply.kind === 'choice' && ask.kind === 'choice') return reply.options.map((one) => ask.options[one]).sort()
  if (reply.kind !== 'places') return undefined
  const [items, places] =
    ask.kind === 'matching'
      ? [ask.lefts, ask.rights]
      : ask.kind === 'cloze'
        ? [ask.text.slice(1), ask.bank]
        : ask.kind === 'categorise'
          ? [ask.tiles, ask.bins]
          : [[], []]
  return Object.fromEntries(reply.places.map((place, item) => [items[item], places[place] ?? 'nowhere']))
}

test.each(ASKS.map((ask) => [ask.kind, ask] as const))(
  'what a student means by an answer to a %s is what is sent, whatever their order',
  (_, ask) => {
    const replies: Reply[] =
      ask.kind === 'choice'
        ? [
            { kind: 'choice', options: [3] },
            { kind: 'choice', options: [0, 2, 4] },
          ]
        : [
            { kind: 'places', places: ask.kind === 'categorise' ? [0, -1, 2, 1, 1] : [4, -1, 0] },
            { kind: 'places', places: ask.kind === 'categorise' ? [2, 2, -1, -1, 0] : [-1, 2, 3] },
          ]
    for (let seat = 1; seat <= 60; seat++) {
      const mixing = Mixing.of(ask, FACE, seat)
      for (const reply of replies) {
        const sent = mixing.sent(reply)
        expect(meaning(ask, sent)).toEqual(meaning(mixing.ask(ask), reply))
        expect(mixing.here(sent)).toEqual(reply)
      }
    }
  },
)

test('an outcome says the same of every option in any order', () => {
  const counts = [1, 2, 3, 4, 5]
  const outcomes: readonly Outcome[] = [
    {
      kind: 'choice',
      form: 'one',
      options: WORDS.map((text, index) => ({ text, right: index === 2, count: index })),
      letters: 'ABCDE',
    },
    {
      kind: 'matching',
      lefts: [
        { text: 'a', place: 3, counts },
        { text: 'b', place: 0, counts },
      ],
      rights: WORDS,
    },
    {
      kind: 'cloze',
      text: ['x', 'y', '.'],
      gaps: [
        { word: 4, also: [1], counts },
        { word: 2, also: [], counts },
      ],
      bank: WORDS,
    },
    {
      kind: 'categorise',
      tiles: WORDS.map((text, index) => ({ text, place: index % 2, counts: [index, 9] })),
      bins: ['l', 'r'],
    },
  ]
  const said = (outcome: Outcome): unknown => {
    switch (outcome.kind) {
      case 'choice':
        return outcome.options.map((option) => JSON.stringify(option)).sort()
      case 'matching':
        return outcome.lefts.map((left) => [
          left.text,
          outcome.rights[left.place],
          Object.fromEntries(outcome.rights.map((text, index) => [text, left.counts[index]])),
        ])
      case 'cloze':
        return outcome.gaps.map((gap) => [
          outcome.bank[gap.word],
          gap.also.map((word) => outcome.bank[word]),
          Object.fromEntries(outcome.bank.map((text, index) => [text, gap.counts[index]])),
        ])
      case 'categorise':
        return outcome.tiles.map((tile) => JSON.stringify(tile)).sort()
      default:
        return undefined
    }
  }
  for (const outcome of outcomes) {
    for (let seat = 1; seat <= 60; seat++) {
      expect(said(Mixing.of(outcome, FACE, seat).outcome(outcome))).toEqual(said(outcome))
    }
  }
})

test('where all see the same order, nothing is touched', () => {
  const { mixed: _, ...plain } = FACE
  for (const ask of ASKS) expect(Mixing.of(ask, plain, 7).ask(ask)).toBe(ask)
  const fixed: Ask = { kind: 'choice', form: 'true-false', options: ['True', 'False'], letters: 'AB', most: 1 }
  expect(Mixing.of(fixed, FACE, 7).ask(fixed)).toBe(fixed)
  expect(unlettered(fixed, plain)).toBe(fixed)
  expect(unlettered(fixed, FACE)).toHaveProperty('letters', '')
})
