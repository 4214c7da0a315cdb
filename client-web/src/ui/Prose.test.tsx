import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import { blocks, Prose } from './Prose'

test('blocks are headings, lists, tables, quotations and paragraphs', () => {
  expect(
    blocks(`## Who found out

- **Kepler** showed
  that orbits are ellipses.
- *Newton* explained them.

1. first
2. second

| planet | moons |
| --- | --- |
| Earth | 1 |
| Mars | 2 |

> And yet
> it moves.
One line
and its end.`),
  ).toEqual([
    { is: 'heading', text: 'Who found out' },
    {
      is: 'list',
      numbered: false,
      items: ['**Kepler** showed\nthat orbits are ellipses.', '*Newton* explained them.'],
    },
    { is: 'list', numbered: true, items: ['first', 'second'] },
    {
      is: 'table',
      rows: [
        ['planet', 'moons'],
        ['Earth', '1'],
        ['Mars', '2'],
      ],
    },
    { is: 'quote', text: 'And yet\nit moves.' },
    { is: 'text', text: 'One line\nand its end.' },
  ])
})

test('nothing in a text is ever HTML', () => {
  document.body.innerHTML = '<div id="app"></div>'
  render(<Prose text={'<img src=x onerror=alert(1)> **<b>bold</b>** 2 * 3 * 4'} />, document.body)
  expect(document.querySelector('img')).toBeNull()
  expect(document.body.textContent).toBe('<img src=x onerror=alert(1)> <b>bold</b> 2 * 3 * 4')
  expect(document.querySelector('b')?.textContent).toBe('<b>bold</b>')
})

test('lines that the server has read are drawn with their formulas, in their blocks', () => {
  const page = document.createElement('div')
  const squared = '\uE000x²\uE001\uE002m\uE002x\uE002ix\uE003\uE002n2\uE003\uE003\uE003'
  vi.stubGlobal('MathMLElement', class {})
  render(<Prose text={`- ${squared}\n  and more\n\n| a |${squared}|\n|---|---|`} />, page)
  vi.unstubAllGlobals()
  expect(page.querySelector('li msup')?.textContent).toBe('x2')
  expect(page.querySelector('li')?.textContent).toBe('x2 and more')
  expect(page.querySelectorAll('th')[1]?.querySelector('msup')).not.toBeNull()
})

test('emphasis goes on over the end of a line', () => {
  const page = document.createElement('div')
  render(<Prose text={'It **is\nso**.'} />, page)
  expect(page.querySelector('p b')?.textContent).toBe('is so')
})
