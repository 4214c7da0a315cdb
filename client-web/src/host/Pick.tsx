import { useState } from 'preact/hooks'
import { scored } from '../game/unscored'
import type { ApiDeck, ApiLevel, ApiOrder, ApiPoints } from '../protocol/messages'
import { Hand, Icon } from '../ui/shapes'
import { type Desk, extras, fitting } from './desk'
import type { House } from './house'
import { Preview } from './Preview'
import { words } from './words'

const LEVELS: readonly ApiLevel[] = ['easy', 'medium', 'hard']
const ORDERS: readonly ApiOrder[] = ['same', 'each']
const POINTS: readonly ApiPoints[] = ['speed', 'accuracy', 'unscored']

/** The desk: rooms to go back to, decks, and what to draw from one. */
export function Pick({ house, desk }: { house: House; desk: Desk }) {
  const [preview, setPreview] = useState(false)
  const decks = desk.decks.value
  const deck = desk.deck
  const failure = desk.failure.value
  const choice = desk.choice.value
  const questions = Math.min(choice.count, desk.most)
  const open = async () => {
    const code = await desk.open()
    if (code) house.enter(code)
  }
  return (
    <>
      <header class="bar">
        <Hand />
        <b>{words.brand}</b>
        <a class="btn bare end" href="/check" target="handsup-check">
          {words.check}
        </a>
      </header>
      <main>
        {failure && (
          <p class="banner" role="alert">
            {words.failed[failure === 'slow-down' ? 'busy' : failure]}
            <button type="button" class="btn" onClick={() => void desk.load()}>
              {words.retry}
            </button>
          </p>
        )}
        <section>
          <Rooms house={house} desk={desk} />
          <h1>{words.pick.title}</h1>
          {decks ? <Decks desk={desk} decks={decks} /> : <p role="status">{failure ? '' : words.loading}</p>}
        </section>
        {deck && (
          <section>
            <div class="tab">
              <span>{words.pick.draw(deck.title)}</span>
            </div>
            <Draw desk={desk} deck={deck} questions={questions} />
          </section>
        )}
      </main>
      <footer class="dock">
        <span class="soft hide">
          {deck && words.pick.summary(questions, choice.cards, extras(deck, choice).length)}
        </span>
        <span class="end">
          <button
            type="button"
            class="btn"
            disabled={!deck || desk.busy.value}
            onClick={() => {
              setPreview(true)
              if (!desk.drawn.value) void desk.draw(false)
            }}
          >
            {words.pick.preview}
          </button>
        </span>
        <button type="button" class="btn go" disabled={!deck || desk.busy.value} onClick={() => void open()}>
          {desk.busy.value ? words.pick.opening : words.pick.open}
        </button>
      </footer>
      {preview && <Preview desk={desk} onClose={() => setPreview(false)} onOpen={() => void open()} />}
    </>
  )
}

function Rooms({ house, desk }: { house: House; desk: Desk }) {
  const rooms = desk.rooms.value
  if (rooms.length === 0) return null
  return (
    <>
      <h2>{words.pick.rooms}</h2>
      <ul class="decks rooms">
        {rooms.map((room) => (
          <li key={room.code} class="deck">
            <span>
              <b>
                {room.code.slice(0, 3)} {room.code.slice(3)}
              </b>
              <span class="soft small">
                {room.title}, {words.pick.roomAt(room.number, room.of, room.seats, room.over)}
              </span>
            </span>
            <button type="button" class="btn" onClick={() => house.enter(room.code)}>
              {words.pick.goBack}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const FEW = 5

function Decks({ desk, decks }: { desk: Desk; decks: readonly ApiDeck[] }) {
  const [find, setFind] = useState('')
  const wanted = find.trim().toLocaleLowerCase()
  const shown = decks.filter((deck) => `${deck.title} ${deck.subject}`.toLocaleLowerCase().includes(wanted))
  if (decks.length === 0) return <p>{words.pick.empty}</p>
  return (
    <>
      {decks.length > FEW && (
        <input
          class="find"
          type="search"
          placeholder={words.pick.find}
          aria-label={words.pick.find}
          value={find}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
      )}
      <div class="decks">
        {shown.map((deck) => (
          <label key={deck.id} class="deck">
            <input
              type="radio"
              name="deck"
              class="sr"
              checked={desk.deck === deck}
              onChange={() => desk.choose({ deck: deck.id, cards: [], types: [] })}
            />
            <span>
              <b>{deck.title}</b>
              <span class="soft small">
                {deck.subject}, {deck.level}. {words.pick.deck(deck.items.length, deck.cards.length)}
              </span>
              <span class="small about">{deck.about}</span>
            </span>
            {desk.deck === deck && <Icon of="tick" />}
          </label>
        ))}
        {shown.length === 0 && <p role="status">{words.pick.none}</p>}
      </div>
    </>
  )
}

/** Buttons of which any number may be pressed; none pressed stands for all. */
function Chips<T extends string>(props: {
  all: readonly T[]
  chosen: readonly T[]
  name: (one: T) => string
  title?: (one: T) => string
  onChange: (chosen: readonly T[]) => void
}) {
  const { all, chosen, name, title, onChange } = props
  return (
    <div class="chips">
      {all.map((one) => {
        const pressed = chosen.includes(one)
        const next = () => all.filter((other) => (other === one ? !pressed : chosen.includes(other)))
        return (
          <button key={one} type="button" aria-pressed={pressed} title={title?.(one)} onClick={() => onChange(next())}>
            {name(one)}
          </button>
        )
      })}
    </div>
  )
}

/** Buttons of which one is pressed. */
function Either<T extends string | number>(props: {
  label: string
  all: readonly (readonly [T, string])[]
  chosen: T
  onChange: (chosen: T) => void
}) {
  const { label, all, chosen, onChange } = props
  return (
    <fieldset class="set">
      <legend>{label}</legend>
      <div class="chips">
        {all.map(([value, text]) => (
          <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChange(value)}>
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function Draw({ desk, deck, questions }: { desk: Desk; deck: ApiDeck; questions: number }) {
  const choice = desk.choice.value
  const { rules } = choice
  const fit = fitting(deck, choice)
  const all = [...new Set(deck.items.map((item) => item.type))]
  const [types, unmarked] = [all.filter(scored), all.filter((type) => !scored(type))]
  const beside = extras(deck, choice)
  const titles = new Map(deck.cards.map((card) => [card.id, card.title]))
  const average = fit.reduce((sum, item) => sum + item.seconds, 0) / Math.max(1, fit.length)
  const each = average * (rules.timeFactor || 1) + rules.readingSeconds + 20
  return (
    <div class="sheet">
      <fieldset class="set">
        <legend>{words.pick.cards}</legend>
        <Chips
          all={deck.cards.map((card) => card.id)}
          chosen={choice.cards}
          name={(id) => id}
          title={(id) => titles.get(id) ?? ''}
          onChange={(cards) => desk.choose({ cards })}
        />
        <p class="soft small names-of">
          {choice.cards.length > 0 ? choice.cards.map((id) => titles.get(id)).join(', ') : words.pick.mix}
        </p>
      </fieldset>
      <div class="set">
        <b id="how-many">{words.pick.count}</b>
        <Stepper value={questions} most={desk.most} fit={fit.length} onChange={(count) => desk.choose({ count })} />
      </div>
      <fieldset class="set">
        <legend>{words.pick.difficulty}</legend>
        <Chips
          all={LEVELS}
          chosen={choice.levels}
          name={(level) => words.pick.levels[level]}
          onChange={(levels) => desk.choose({ levels })}
        />
      </fieldset>
      <Either
        label={words.pick.points}
        all={POINTS.map((points) => [points, words.pick.pointsModes[points]] as const)}
        chosen={rules.points}
        onChange={(points) => desk.rule({ points })}
      />
      <details>
        <summary>{words.pick.extra}</summary>
        {/* Made anew for each deck: Chromium does not draw nodes that were moved while their details were closed. */}
        <fieldset key={deck.id} class="set">
          <legend>{words.pick.types}</legend>
          <Chips
            all={types}
            chosen={choice.types}
            name={(type) => words.pick.typeNames[type] ?? type}
            onChange={(chosen) => desk.choose({ types: [...chosen, ...choice.types.filter((type) => !scored(type))] })}
          />
        </fieldset>
        {unmarked.length > 0 && (
          <fieldset key={`${deck.id} without marks`} class="set">
            <legend>{words.pick.extras}</legend>
            <Chips
              all={unmarked}
              chosen={choice.types}
              name={(type) => words.pick.typeNames[type] ?? type}
              onChange={(chosen) => desk.choose({ types: [...choice.types.filter(scored), ...chosen] })}
            />
            <p class="soft small">{words.pick.extrasHint}</p>
          </fieldset>
        )}
        <Either
          label={words.pick.time}
          all={words.pick.times}
          chosen={rules.timeFactor}
          onChange={(timeFactor) => desk.rule({ timeFactor })}
        />
        <Either
          label={words.pick.reading}
          all={words.pick.readings.map((seconds) => [seconds, words.pick.seconds(seconds)] as const)}
          chosen={rules.readingSeconds}
          onChange={(readingSeconds) => desk.rule({ readingSeconds })}
        />
        <Either
          label={words.pick.order}
          all={ORDERS.map((order) => [order, words.pick.orders[order]] as const)}
          chosen={rules.order}
          onChange={(order) => desk.rule({ order })}
        />
        <Switches desk={desk} />
      </details>
      <Problems desk={desk} />
      <p class="soft small after">
        {words.pick.minutes(questions * each + beside.reduce((sum, item) => sum + item.seconds, 0))}
      </p>
    </div>
  )
}

function Stepper(props: { value: number; most: number; fit: number; onChange: (value: number) => void }) {
  const { value, most, fit, onChange } = props
  return (
    <div class="step">
      <button
        type="button"
        class="btn"
        aria-label={words.pick.fewer}
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <b class="num" role="status" aria-labelledby="how-many">
        {value}
      </b>
      <button
        type="button"
        class="btn"
        aria-label={words.pick.more}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
      <span class="soft small">{words.pick.ofFitting(fit)}</span>
    </div>
  )
}

const SWITCHES = ['leaderboard', 'standings', 'givenNames', 'mayChange', 'autoReveal', 'confidence'] as const

function Switches({ desk }: { desk: Desk }) {
  const { rules, host } = desk.choice.value
  return (
    <>
      <div class="set">
        {SWITCHES.map((name) => (
          <label key={name} class="choice">
            <input type="checkbox" checked={rules[name]} onChange={() => desk.rule({ [name]: !rules[name] })} />
            {words.pick[name]}
          </label>
        ))}
      </div>
      <label class="set">
        <b>{words.pick.capacity}</b>
        <input
          class="find"
          type="number"
          min={1}
          max={20_000}
          value={rules.capacity}
          onInput={(event) => desk.rule({ capacity: Math.trunc(Number(event.currentTarget.value)) || 0 })}
        />
      </label>
      <label class="set">
        <b>{words.pick.host}</b>
        <input
          class="find"
          value={host}
          maxLength={40}
          onInput={(event) => desk.choose({ host: event.currentTarget.value })}
        />
        <span class="soft small">{words.pick.hostHint}</span>
      </label>
    </>
  )
}

/** Everything that was wrong with the last request. */
function Problems({ desk }: { desk: Desk }) {
  const problems = desk.problems.value
  if (problems.length === 0) return null
  return (
    <ul class="problems" role="alert">
      {problems.map((problem) => (
        <li key={`${problem.field} ${problem.value}`}>{words.pick.problem(problem.value, problem.expected)}</li>
      ))}
    </ul>
  )
}
