import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FacePicture } from '../protocol/messages'
import { Figure } from './Figure'

const picture: FacePicture = {
  large: '/media/large.png',
  small: '/media/small.png',
  width: 1600,
  height: 900,
  alt: 'A yellow disc beside a grey one',
  credit: 'Drawn by us',
}
const words = { failed: 'It did not load. It shows this:', enlarge: 'Enlarge', again: 'Load it again', done: 'Back' }

const image = () => document.querySelector<HTMLImageElement>('#app .picture img')
const drawn = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the image of a question', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="app"></div>'
  })
  afterEach(() => render(null, document.getElementById('app') as HTMLElement))

  const shows = (props: { small?: boolean; enlarge?: boolean }) =>
    render(<Figure picture={picture} words={words} {...props} />, document.getElementById('app') as HTMLElement)

  test('says what it shows and whose it is, and keeps its place before it is here', () => {
    shows({})
    expect(image()?.alt).toBe(picture.alt)
    expect(image()?.getAttribute('src')).toBe(picture.large)
    expect(image()?.getAttribute('width')).toBe('1600')
    expect(image()?.getAttribute('height')).toBe('900')
    expect(document.querySelector('figcaption')?.textContent).toBe('Drawn by us')
  })

  test('is a button on a phone, named by what it shows, and loads the large one only when it is enlarged', async () => {
    shows({ small: true, enlarge: true })
    expect(image()?.getAttribute('src')).toBe(picture.small)
    expect(document.querySelector('dialog img')).toBeNull()
    const button = document.querySelector<HTMLButtonElement>('.enlarge')
    expect(button?.querySelector('img')?.alt).toBe(picture.alt)
    expect(button?.textContent).toBe('Enlarge')
    const dialog = document.querySelector('dialog') as HTMLDialogElement
    dialog.showModal ??= () => dialog.setAttribute('open', '')
    button?.click()
    await drawn()
    expect(dialog.querySelector('img')?.getAttribute('src')).toBe(picture.large)
  })

  test('that does not load gives way to its description, and can be tried again', async () => {
    shows({ small: true, enlarge: true })
    image()?.dispatchEvent(new Event('error'))
    await drawn()
    expect(document.body.textContent).toContain('It did not load. It shows this: A yellow disc beside a grey one')
    expect(image()).toBeNull()
    document.querySelector<HTMLButtonElement>('.failed button')?.click()
    await drawn()
    expect(image()).not.toBeNull()
  })
})
