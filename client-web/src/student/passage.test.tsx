import { afterEach, expect, test } from 'vitest'
import type { AskChoice, StudentScene } from '../protocol/messages'
import { Stage } from './kinds/stage'

const ask: AskChoice = { kind: 'choice', form: 'true-false', options: ['True', 'False'], letters: 'AB', most: 1 }

let stage: Stage
afterEach(() => stage?.ends())

const about = (id: string, part: number): StudentScene => ({
  is: 'answering',
  face: {
    id,
    number: part,
    of: 3,
    card: '1',
    stem: `Statement ${part}.`,
    source: { text: 'The Moon pulls on the sea.', credit: 'A notebook', part, parts: 2 },
    kind: 'choice',
  },
  ask,
  opensAt: 0,
  mayChange: false,
})

test('a passage says which of its questions this is, and is found at the next as it was left', async () => {
  stage = await Stage.asks(ask)
  await stage.shows(about('t1', 1))
  const passage = () => document.querySelector<HTMLDetailsElement>('details.shared')
  const region = () => document.querySelector<HTMLElement>('details.shared section')
  expect(passage()?.querySelector('summary')?.textContent).toBe('A notebook Passage, question 1 of 2')
  expect(region()?.tabIndex).toBe(0)
  expect(passage()?.open).toBe(true)
  const scrolled = region() as HTMLElement
  scrolled.scrollTop = 40
  scrolled.dispatchEvent(new Event('scroll'))
  await stage.shows(about('t2', 2))
  expect(region()).not.toBe(scrolled)
  expect(region()?.scrollTop).toBe(40)
  const folded = passage() as HTMLDetailsElement
  folded.open = false
  folded.dispatchEvent(new Event('toggle'))
  await stage.shows(about('t3', 2))
  expect(passage()?.open).toBe(false)
})
