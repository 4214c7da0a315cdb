import { render } from 'preact'
import { expect, test } from 'vitest'
import { App } from './App'

test('the page has one heading', () => {
  render(<App />, document.body)
  expect(document.querySelectorAll('h1')).toHaveLength(1)
})
