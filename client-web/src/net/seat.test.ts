import { expect, test } from 'vitest'
import type { Seated } from '../protocol/messages'
import { memoryStore } from './fakes'
import { SeatKeeper } from './seat'

const told = (token: string, turn: number, seat = 1): Seated => ({
  type: 'seated',
  code: 'K7M4QX',
  seat,
  token,
  name: 'Mila',
  given: false,
  turn,
})

test('a secret that comes late to a slow tab does not take the place of a newer one', () => {
  const seats = new SeatKeeper(memoryStore())
  seats.took(told('first', 0))
  seats.took(told('third', 2))
  seats.took(told('second', 1))
  expect(seats.get('K7M4QX')).toMatchObject({ seat: 1, token: 'third' })
  seats.took(told('fourth', 3))
  expect(seats.get('K7M4QX')).toMatchObject({ token: 'fourth' })
})

test('another seat is another matter, and so is one stored before there were turns', () => {
  const seats = new SeatKeeper(memoryStore())
  seats.took(told('mine', 5))
  seats.took(told('new', 0, 2))
  expect(seats.get('K7M4QX')).toMatchObject({ seat: 2, token: 'new' })

  const old = memoryStore()
  old.set('handsup.seat', { code: 'K7M4QX', seat: 1, token: 'old' })
  const kept = new SeatKeeper(old)
  expect(kept.get('K7M4QX')).toMatchObject({ token: 'old' })
  kept.took(told('next', 4))
  expect(kept.get('K7M4QX')).toMatchObject({ token: 'next', turn: 4 })
})
