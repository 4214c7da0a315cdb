import { useState } from 'preact/hooks'
import { type Cell, useCells } from '../game/cell'
import { Hand, Icon } from '../ui/shapes'
import { Check, SLOW } from './check'
import type { Found } from './probe'
import { words } from './words'

/** The page a teacher opens before class: what this network lets through, and what to tell whoever runs it. */
export function App({ check }: { check: Cell<Check> }) {
  useCells()
  const { verdict } = check.value
  const [title, hint] = words.verdicts[verdict]
  const again = () => {
    check.value.stop()
    check.value = new Check()
  }
  return (
    <>
      <header class="bar">
        <Hand />
        <b>{words.brand}</b>
        <a class="btn bare end" href="/host">
          {words.back}
        </a>
      </header>
      <main>
        <section>
          <div class="tab">
            <h1>{words.title}</h1>
          </div>
          <div class="sheet">
            <div class={`verdict ${verdict}`} role="status">
              <h2 class="stem">
                {verdict === 'ready' || verdict === 'second' ? <span class="hl">{title}</span> : title}
              </h2>
              <p>{hint}</p>
            </div>
            <Rows check={check.value} />
          </div>
        </section>
        <aside>
          <ForIt />
        </aside>
      </main>
      <footer class="dock">
        <span class="end">
          <button type="button" class="btn go" disabled={verdict === 'trying'} onClick={again}>
            {words.again}
          </button>
        </span>
      </footer>
    </>
  )
}

function Rows({ check }: { check: Check }) {
  const { figures } = check
  const ahead = check.ahead.value
  const none = check.verdict === 'trying' ? words.later : words.unknown
  return (
    <ul class="checks">
      <Way name={words.socket.name} says={words.socket.says} found={check.socket.found.value} />
      <Way name={words.stream.name} says={words.stream.says} found={check.stream.found.value} />
      <Row
        name={words.trips.name}
        mark={figures && (figures.median > SLOW ? words.slow : words.fine)}
        well={figures && figures.median <= SLOW}
        text={figures ? words.trips.says(figures.median, figures.worst) : none}
      />
      <Row
        name={words.loss.name}
        mark={figures && (figures.lost > 0 ? words.some : words.fine)}
        well={figures && figures.lost === 0}
        text={figures ? words.loss.says(figures.lost, figures.asked) : none}
      />
      <Row
        name={words.clock.name}
        mark={figures && words.fine}
        well={figures && true}
        text={figures ? words.clock.says(figures.apart) : none}
        more={figures && ahead !== undefined ? words.clock.own(ahead) : undefined}
      />
    </ul>
  )
}

function Way({ name, says, found }: { name: string; says: (found: Found) => string; found: Found }) {
  const well = found.is === 'trying' ? undefined : found.is === 'open'
  return <Row name={name} mark={words.marks[found.is]} well={well} text={says(found)} />
}

interface RowProps {
  name: string
  /** What came of it in a word; nothing while it is not known. */
  mark: string | undefined
  well: boolean | undefined
  text: string
  more?: string | undefined
}

function Row({ name, mark, well, text, more }: RowProps) {
  return (
    <li>
      <h3>{name}</h3>
      <b class={well === undefined ? 'is soft' : well ? 'is well' : 'is ill'}>
        {well !== undefined && <Icon of={well ? 'tick' : 'cross'} />}
        {mark}
      </b>
      <p class="soft">
        {text} {more}
      </p>
    </li>
  )
}

/** Lines to pass on, as they are. */
function ForIt() {
  const [copied, setCopied] = useState(false)
  const lines = words.it.lines(location.origin, location.host, location.protocol === 'https:')
  const copy = () =>
    void navigator.clipboard.writeText(lines.join('\n')).then(() => {
      setCopied(true)
      setTimeout(() => setCopied(false), 2_000)
    })
  return (
    <div class="plain for-it">
      <h2>{words.it.title}</h2>
      <p class="soft small">{words.it.hint}</p>
      {lines.map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
      {navigator.clipboard && (
        <button type="button" class="btn" onClick={copy}>
          {copied ? words.it.copied : words.it.copy}
        </button>
      )}
    </div>
  )
}
