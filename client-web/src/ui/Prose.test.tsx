import { render } from 'preact'
import { expect, test } from 'vitest'
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
      items: ['**Kepler** showed that orbits are ellipses.', '*Newton* explained them.'],
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
    { is: 'quote', text: 'And yet it moves.' },
    { is: 'text', text: 'One line and its end.' },
  ])
})

test('nothing in a text is ever HTML', () => {
  document.body.innerHTML = '<div id="app"></div>'
  render(<Prose text={'<img src=x onerror=alert(1)> **<b>bold</b>** 2 * 3 * 4'} />, document.body)
  expect(document.querySelector('img')).toBeNull()
  expect(document.body.textContent).toBe('<img src=x onerror=alert(1)> <b>bold</b> 2 * 3 * 4')
  expect(document.querySelector('b')?.textContent).toBe('<b>bold</b>')
})
