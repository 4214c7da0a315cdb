import { afterEach, expect, test } from 'vitest'
import type { AskHotspot, AskLabel, AskRegion, Face, OutcomeHotspot, OutcomeLabel } from '../../protocol/messages'
import { signAt } from '../../ui/Regions'
import { words } from '../words'
import { Stage } from './stage'

const region = (name: string, at: number): AskRegion => ({
  name,
  outline: [at, 100, at + 200, 100, at + 200, 900, at, 900],
  x: at + 100,
  y: 500,
})

const regions = [region('On the left', 0), region('In the middle', 400), region('On the right', 800)]
const spots: AskHotspot = { kind: 'hotspot', regions, letters: 'ABC', most: 1 }
const labels: AskLabel = { kind: 'label', regions, names: ['Moon', 'Sun', 'Earth', 'Mars'] }

const picture: NonNullable<Face['picture']> = {
  large: '/media/l.png',
  small: '/media/s.png',
  width: 960,
  height: 480,
  alt: 'Three discs in a row',
}

const pointed: OutcomeHotspot = {
  kind: 'hotspot',
  regions: regions.map((one, index) => ({ region: one, right: index === 1, count: [4, 20, 3][index] ?? 0 })),
  letters: 'ABC',
  several: false,
}

const labelled: OutcomeLabel = {
  kind: 'label',
  regions: regions.map((one, index) => ({ region: one, name: [1, 2, 0][index] ?? 0, counts: [1, 20, 3, 4] })),
  names: labels.names,
}

let stage: Stage
afterEach(() => stage?.ends())

/** Each region as the picture draws it. */
const drawn = () => [...document.querySelectorAll<SVGGElement>('.region')]
/** Each region's button on the picture. */
const pins = () => [...document.querySelectorAll<HTMLButtonElement>('.pins button')]
const rows = () => [...document.querySelectorAll<HTMLButtonElement>('.opt')]
const selects = () => [...document.querySelectorAll<HTMLSelectElement>('.labels select')]

async function chooses(index: number, value: number) {
  const select = selects()[index]
  if (!select) throw new Error('no such select')
  select.value = String(value)
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await stage.settles()
}

async function tapped(what: Element | undefined) {
  what?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await stage.settles()
}

test('a sign stands at the upper left end of its region', () => {
  expect(signAt([300, 0, 600, 0, 600, 300, 0, 300])).toEqual([300, 0])
  expect(signAt([500, 900, 100, 500, 900, 500])).toEqual([100, 500])
})

test('a tap on the picture and a tap in the list are the same choice, and saving is a tap more', async () => {
  stage = await Stage.asks(spots, { picture })
  await tapped(drawn()[2])
  expect(rows().map((row) => row.getAttribute('aria-checked'))).toEqual(['false', 'false', 'true'])
  expect(pins().map((pin) => pin.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true'])
  expect(stage.answers).toEqual([])
  await tapped(rows()[1])
  expect(drawn().map((one) => one.classList.contains('on'))).toEqual([false, true, false])
  expect(pins().map((pin) => pin.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false'])
  await stage.taps(words.regions.save(1, false))
  expect(stage.answers).toEqual([{ kind: 'choice', options: [1] }])
})

test('keys alone choose a region, in the list and on the picture, and each says its name', async () => {
  stage = await Stage.asks(spots, { picture })
  stage.focuses('B, In the middle')
  await stage.presses('Enter')
  expect(stage.focused).toBe('B, In the middle')
  rows()[0]?.focus()
  expect(stage.focused).toBe('AOn the left')
  await stage.presses(' ')
  expect(rows().map((row) => row.getAttribute('aria-checked'))).toEqual(['true', 'false', 'false'])
  await stage.presses('c')
  expect(pins()[2]?.getAttribute('aria-pressed')).toBe('true')
  expect(document.querySelector('.pins')?.getAttribute('aria-label')).toBe(words.regions.picture)
  expect(document.querySelector('ul.answers')?.getAttribute('role')).toBe('radiogroup')
})

test('several regions are chosen and taken back', async () => {
  stage = await Stage.asks({ ...spots, most: 3 }, { picture })
  expect(document.querySelector('ul.answers')?.getAttribute('role')).toBe('group')
  await tapped(drawn()[2])
  await tapped(rows()[0])
  await tapped(pins()[1])
  await tapped(drawn()[0])
  await stage.taps(words.regions.save(2, true))
  expect(stage.answers).toEqual([{ kind: 'choice', options: [1, 2] }])
})

test('the same tap takes the one choice back, and nothing chosen is no answer', async () => {
  stage = await Stage.asks(spots, { picture, closesAt: 1_000 })
  await tapped(drawn()[0])
  await tapped(drawn()[0])
  expect(stage.control(words.regions.save(0, false))).toHaveProperty('disabled', true)
  await stage.settles(3_000)
  expect(stage.answers).toEqual([])
})

test('what was chosen when time ran out counts, after a reload too', async () => {
  stage = await Stage.asks(spots, { picture })
  await tapped(drawn()[2])
  await stage.reloads()
  expect(rows()[2]?.getAttribute('aria-checked')).toBe('true')
  await stage.opens(1_000)
  await stage.settles(3_000)
  expect(stage.answers).toEqual([{ kind: 'choice', options: [2] }])
  await stage.saves()
  await tapped(drawn()[0])
  expect(rows()[2]?.getAttribute('aria-checked')).toBe('true')
})

test('without its picture a question is answered in the list', async () => {
  stage = await Stage.asks(spots, { picture })
  document.querySelector('img')?.dispatchEvent(new Event('error'))
  await stage.settles()
  expect(stage.text).toContain('Three discs in a row')
  await tapped(rows()[1])
  await stage.taps(words.regions.save(1, false))
  expect(stage.answers).toEqual([{ kind: 'choice', options: [1] }])
})

test('the reveal marks the right region and mine, on the picture and in words', async () => {
  stage = await Stage.asks(spots, { picture })
  await stage.reveals(pointed, { kind: 'choice', options: [0] }, 'wrong')
  expect(drawn().map((one) => one.getAttribute('class')?.trim())).toEqual(['region no', 'region yes', 'region'])
  expect([...document.querySelectorAll('.sign .mark')].map((one) => one.getAttribute('class'))).toEqual([
    'mark no',
    'mark yes',
  ])
  for (const part of ['In the middle', words.right, 'On the left', words.yours]) expect(stage.text).toContain(part)
})

test('a tap on a region says whose turn it is, and a tap on a name gives it that name', async () => {
  stage = await Stage.asks(labels, { picture })
  await tapped(drawn()[1])
  expect(stage.spoken).toBe('Now for 2 · In the middle.')
  await stage.taps('Earth')
  expect(stage.spoken).toBe('Earth at 2. Now for 3 · On the right.')
  expect(selects().map((one) => one.value)).toEqual(['-1', '2', '-1'])
  await stage.taps('Moon')
  await stage.taps('Sun')
  expect(stage.spoken).toContain('All places have names.')
  await stage.taps(words.match.save(3, 3))
  expect(stage.answers).toEqual([{ kind: 'places', places: [1, 2, 0] }])
})

test('the list names regions with the keyboard alone, and shows on the picture and in the bank', async () => {
  stage = await Stage.asks(labels, { picture })
  expect(selects().map((one) => document.querySelector(`label[for=${one.id}]`)?.textContent)).toEqual([
    '1 · On the left',
    '2 · In the middle',
    '3 · On the right',
  ])
  await chooses(0, 1)
  expect(pins()[0]?.getAttribute('aria-label')).toBe('1 · On the left, Sun')
  expect(stage.control('Sun, at 1')).toBeDefined()
  expect(stage.spoken).toBe('Sun at 1. Now for 2 · In the middle.')
  await chooses(0, -1)
  expect(pins()[0]?.getAttribute('aria-label')).toBe('1 · On the left, no name yet')
})

test('one name is never on two regions', async () => {
  stage = await Stage.asks(labels, { picture, closesAt: 2_000 })
  await chooses(0, 3)
  const offered = [...(selects()[2]?.options ?? [])]
  expect(offered.map((one) => one.disabled)).toEqual([false, false, false, false, true])
  expect(offered[4]?.textContent).toBe('Mars, at 1')
  await tapped(drawn()[2])
  await stage.taps('Mars, at 1')
  expect(selects().map((one) => one.value)).toEqual(['-1', '-1', '3'])
  await stage.settles(4_000)
  expect(stage.answers).toEqual([{ kind: 'places', places: [-1, -1, 3] }])
})

test('no name given is no answer', async () => {
  stage = await Stage.asks(labels, { picture, closesAt: 1_000 })
  await chooses(0, 3)
  await chooses(0, -1)
  expect(stage.control(words.match.save(0, 3))).toHaveProperty('disabled', true)
  await stage.settles(3_000)
  expect(stage.answers).toEqual([])
})

test('the reveal shows each region with its name and what I had', async () => {
  stage = await Stage.asks(labels, { picture })
  await stage.reveals(labelled, { kind: 'places', places: [1, 3, -1] }, 'partly')
  expect(drawn().map((one) => one.getAttribute('class')?.trim())).toEqual(['region yes', 'region no', 'region no'])
  for (const part of ['1 of 3 names right', '1 · On the left', 'You had: Mars', 'You had not placed it'])
    expect(stage.text).toContain(part)
})
