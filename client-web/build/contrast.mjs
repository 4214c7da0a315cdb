// Reads the tokens and fails on any pair of colours in use that WCAG 2.2 AA would not pass: 4.5:1 for text, 3:1 for parts.
import { readFileSync } from 'node:fs'

const css = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8')
const colours = (text) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\b/g)].map((match) => [match[1], match[2]]))
const darkAt = css.indexOf('@media (prefers-color-scheme')
const light = colours(css.slice(0, darkAt))
const dark = { ...light, ...colours(css.slice(darkAt, css.indexOf('/* type.'))) }

const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const luminance = (hex) => {
  const [r, g, b] = [1, 3, 5].map((i) => linear(Number.parseInt(hex.slice(i, i + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a, b) => {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

const options = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6']
const on = (fronts, grounds) => fronts.flatMap((front) => grounds.map((ground) => [front, ground]))
const text = [
  ...on(['ink', 'ink-2'], ['paper', 'sheet', 'inset', 'board-soft']),
  ...on(['board'], ['paper', 'sheet', 'board-soft']),
  ...on(['right'], ['paper', 'sheet', 'inset']),
  ...on(['wrong'], ['paper', 'sheet', 'wrong-soft']),
  ...on(['ink'], ['wrong-soft', 'note-soft']),
  ['on-board', 'board'],
  ['on-marker', 'marker'],
  ['note', 'note-soft'],
  ...options.map((option) => [`on-${option}`, option]),
]
const parts = [
  ...on(['edge'], ['paper', 'sheet', 'inset']),
  ...on(['board'], ['paper', 'sheet', 'board-soft', 'inset']),
  ...on(['focus'], ['paper', 'sheet', 'halo']),
  ...on(['right', 'wrong'], ['sheet']),
  ...on(options, ['paper', 'sheet', 'inset']),
]

let failed = 0
for (const [theme, values] of Object.entries({ light, dark })) {
  for (const [pairs, needed] of [
    [text, 4.5],
    [parts, 3],
  ]) {
    for (const [front, ground] of pairs) {
      const found = contrast(values[front], values[ground])
      if (!(found >= needed)) {
        failed++
        console.error(`${theme}: ${front} on ${ground} is ${found.toFixed(2)}:1, expected ${needed}:1 or more`)
      }
    }
  }
}
console.log(`${2 * (text.length + parts.length)} colour pairs, ${failed} too weak`)
process.exit(failed ? 1 : 0)
