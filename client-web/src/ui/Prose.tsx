import { type ComponentChildren, Fragment as Keyed } from 'preact'
import { marked, show } from './rich'

/** A run of lines that belong together: a heading, a list, a table, a quotation or a paragraph. */
type Block =
  | { is: 'heading' | 'quote' | 'text'; text: string }
  | { is: 'list'; numbered: boolean; items: string[] }
  | { is: 'table'; rows: string[][] }

const BULLET = /^\s*[-*] +/
const NUMBER = /^\s*\d+[.)] +/
const HEADING = /^#{1,4} +/
const QUOTE = /^> ?/
const RULE = /^[|\s:-]+$/

/** A text of a deck as blocks. What is no markup is text; nothing is ever HTML. */
export function blocks(markdown: string): readonly Block[] {
  const found: Block[] = []
  let open: Block | undefined
  for (const line of markdown.split('\n')) {
    const trimmed = line.trim()
    if (trimmed === '') {
      open = undefined
      continue
    }
    const next = read(trimmed)
    if (next.is === 'list' && open?.is === 'list' && open.numbered === next.numbered) open.items.push(...next.items)
    else if (next.is === 'table' && open?.is === 'table') open.rows.push(...next.rows)
    else if (next.is === 'text' && open?.is === 'list') open.items.push(`${open.items.pop() ?? ''}\n${trimmed}`)
    else if ((next.is === 'text' || next.is === 'quote') && open?.is === next.is) open.text += `\n${next.text}`
    else {
      open = next
      found.push(next)
    }
  }
  return found
}

function read(line: string): Block {
  if (HEADING.test(line)) return { is: 'heading', text: line.replace(HEADING, '') }
  if (QUOTE.test(line)) return { is: 'quote', text: line.replace(QUOTE, '') }
  if (BULLET.test(line)) return { is: 'list', numbered: false, items: [line.replace(BULLET, '')] }
  if (NUMBER.test(line)) return { is: 'list', numbered: true, items: [line.replace(NUMBER, '')] }
  if (line.startsWith('|') && line.endsWith('|')) {
    const cells = line.slice(1, -1).split('|')
    return { is: 'table', rows: RULE.test(line) ? [] : [cells.map((cell) => cell.trim())] }
  }
  return { is: 'text', text: line }
}

/** A revision card, or what a teacher wrote to be read: headings, lists, tables, quotations, **bold** and *italic*, and in rich decks mathematics. */
export function Prose({ text }: { text: string }) {
  return (
    <div class="prose">
      {blocks(text).map((block, index) => (
        <Drawn key={index} block={block} />
      ))}
    </div>
  )
}

function Drawn({ block }: { block: Block }) {
  switch (block.is) {
    case 'heading':
      return <h2>{inline(block.text)}</h2>
    case 'quote':
      return <blockquote>{inline(block.text)}</blockquote>
    case 'text':
      return <p>{inline(block.text)}</p>
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{inline(item)}</li>)
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return <Table rows={block.rows} />
  }
}

function Table({ rows }: { rows: readonly (readonly string[])[] }) {
  const [head, ...body] = rows
  return (
    <table>
      <thead>
        <tr>
          {head?.map((cell) => (
            <th key={cell} scope="col">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, column) => (
              <td key={column}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const MARKED = /(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|_[^_\s][^_]*_)/

/** Lines that belong together as what to draw. The server has read those of a deck with rich texts (`handsup.domain.text.Lines`), each by itself. */
function inline(text: string): ComponentChildren {
  if (!marked(text)) return emphasised(text.replaceAll('\n', ' '))
  return text.split('\n').map((line, index) => (
    <Keyed key={index}>
      {index > 0 && ' '}
      {show(line)}
    </Keyed>
  ))
}

function emphasised(text: string): ComponentChildren {
  return text
    .split(MARKED)
    .map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : part.startsWith('**') ? (
        <b key={index}>{part.slice(2, -2)}</b>
      ) : (
        <em key={index}>{part.slice(1, -1)}</em>
      ),
    )
}
