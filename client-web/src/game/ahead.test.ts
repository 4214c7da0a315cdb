import { describe, expect, test } from 'vitest'
import type { Face, SayReady } from '../protocol/messages'
import { Ahead } from './ahead'

const face = (id: string): Face => ({
  id,
  number: 1,
  of: 2,
  card: '1',
  stem: 'What is it?',
  kind: 'choice',
  picture: { large: `/media/${id}-large.png`, small: `/media/${id}.png`, width: 1600, height: 900, alt: 'A disc' },
})

/** A page whose images come when the test says so. */
function page() {
  const said: SayReady[] = []
  const asked = new Map<string, (there: boolean) => void>()
  let open = true
  const ahead = new Ahead(
    'small',
    (message) => open && said.push(message) > 0,
    (address) => new Promise((resolve) => asked.set(address, resolve)),
  )
  const comes = async (address: string, there = true) => {
    asked.get(address)?.(there)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { ahead, said, asked, comes, cut: () => (open = false), back: () => (open = true) }
}

describe('the image of a question', () => {
  test('is asked for once, in the size of the screen, and its coming is said once', async () => {
    const { ahead, said, asked, comes } = page()
    ahead.shows(face('q1'))
    ahead.shows(face('q1'))
    expect([...asked.keys()]).toEqual(['/media/q1.png'])
    expect(said).toEqual([])
    await comes('/media/q1.png')
    ahead.shows(face('q1'))
    expect(said).toEqual([{ type: 'ready', question: 'q1', loaded: true }])
  })

  test('that cannot be had is said too, so that nobody waits for it', async () => {
    const { ahead, said, comes } = page()
    ahead.shows(face('q1'))
    await comes('/media/q1.png', false)
    expect(said).toEqual([{ type: 'ready', question: 'q1', loaded: false }])
  })

  test('that comes when its question is over is not spoken of', async () => {
    const { ahead, said, comes } = page()
    ahead.shows(face('q1'))
    ahead.shows(face('q2'))
    await comes('/media/q1.png')
    expect(said).toEqual([])
    await comes('/media/q2.png')
    expect(said).toEqual([{ type: 'ready', question: 'q2', loaded: true }])
  })

  test('is spoken of again on a new connection', async () => {
    const { ahead, said, comes, cut, back } = page()
    ahead.shows(face('q1'))
    cut()
    await comes('/media/q1.png')
    expect(said).toEqual([])
    back()
    ahead.anew()
    ahead.shows(face('q1'))
    expect(said).toHaveLength(1)
    ahead.anew()
    ahead.shows(face('q1'))
    expect(said).toHaveLength(2)
  })

  test('is nothing to a question without one', () => {
    const { ahead, asked } = page()
    const { picture: _, ...plain } = face('q1')
    ahead.shows(plain)
    ahead.shows(undefined)
    expect(asked.size).toBe(0)
  })
})
