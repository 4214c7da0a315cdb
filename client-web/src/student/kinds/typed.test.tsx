import { afterEach, expect, test } from 'vitest'
import { words } from '../words'
import { Stage } from './stage'

const ask = { kind: 'typed', most: 80 } as const

let stage: Stage
afterEach(() => stage?.ends())

const field = () => stage.control(words.typed.label) as HTMLInputElement

test('keys alone type an answer, and Enter saves it', async () => {
  stage = await Stage.asks(ask)
  await stage.types(words.typed.label, 'Терешкова')
  document.querySelector('form')?.requestSubmit()
  await stage.settles()
  expect(stage.answers).toEqual([{ kind: 'text', text: 'Терешкова' }])
  await stage.saves()
  expect(field().readOnly).toBe(true)
  expect(field().value).toBe('Терешкова')
})

test('nothing, or nothing that can be seen, is no answer', async () => {
  stage = await Stage.asks(ask, { closesAt: 2_000 })
  for (const text of ['', '   ', '\u200b\u202e']) {
    await stage.types(words.typed.label, text)
    expect(stage.control(words.typed.save)).toHaveProperty('disabled', true)
    document.querySelector('form')?.requestSubmit()
  }
  await stage.settles(4_000)
  expect(stage.answers).toEqual([])
})

test('ten thousand characters are cut to what the server takes, and emoji are an answer like any other', async () => {
  stage = await Stage.asks(ask)
  await stage.types(words.typed.label, 'x'.repeat(10_000))
  expect(field().value).toHaveLength(80)
  await stage.types(words.typed.label, '🚀')
  await stage.taps(words.typed.save)
  expect(stage.answers).toEqual([{ kind: 'text', text: '🚀' }])
})

test('half a word counts when time runs out, after a reload too', async () => {
  stage = await Stage.asks(ask)
  await stage.types(words.typed.label, 'Gaga')
  await stage.reloads()
  expect(field().value).toBe('Gaga')
  await stage.opens(1_000)
  expect(stage.text).toContain(words.half(true))
  await stage.settles(3_000)
  expect(stage.answers).toEqual([{ kind: 'text', text: 'Gaga' }])
})

test('the reveal shows the right answer and mine, and nobody else’s', async () => {
  stage = await Stage.asks(ask)
  await stage.reveals(
    { kind: 'typed', answer: 'Gagarin', also: [], right: 20, wrong: 8, groups: [] },
    { kind: 'text', text: 'Titov' },
    'wrong',
  )
  for (const part of ['Gagarin', 'Titov', words.yours, 'had it right']) expect(stage.text).toContain(part)
})
