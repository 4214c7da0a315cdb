import { pictured } from '../game/pictured'
import { scored } from '../game/unscored'
import type { ApiPreview } from '../protocol/messages'
import { Figure } from '../ui/Figure'
import { grouped } from '../ui/numbers'
import { show } from '../ui/rich'
import type { Desk } from './desk'
import { Spread } from './kinds'
import { Dialog } from './parts'
import { words } from './words'

/** What a draw gives, keys included, before anybody plays it. */
export function Preview({ desk, onClose, onOpen }: { desk: Desk; onClose: () => void; onOpen: () => void }) {
  const drawn = desk.drawn.value
  return (
    <Dialog label={words.pick.preview} onClose={onClose}>
      <form method="dialog" class="preview">
        <h2>{words.pick.previewTitle(drawn?.questions.length ?? 0)}</h2>
        {!drawn && <p role="status">{words.loading}</p>}
        {drawn?.notes.map((note) => (
          <p key={note} class="banner">
            {note}
          </p>
        ))}
        <ol>
          {drawn?.questions.map((question) => (
            <Question key={question.item.id} question={question} />
          ))}
        </ol>
        <div class="pair">
          <button type="submit" class="btn">
            {words.pick.close}
          </button>
          <button type="button" class="btn" disabled={desk.busy.value} onClick={() => void desk.draw(true)}>
            {words.pick.again}
          </button>
          <button type="submit" class="btn go" disabled={!drawn || desk.busy.value} onClick={onOpen}>
            {words.pick.open}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Question({ question }: { question: ApiPreview }) {
  const { item, outcome, lesson, source, picture } = question
  return (
    <li>
      <details>
        <summary>
          <span>
            {item.stem}
            <span class="soft small">
              {words.card(lesson.card)}, {scored(item.type) && `${words.pick.levels[item.difficulty]}, `}
              {words.pick.typeNames[item.type] ?? item.type}
              {item.seconds > 0 && `, ${grouped(item.seconds)} s`}
              {source?.parts !== undefined && `. ${words.passage(source.part ?? 1, source.parts)}`}
            </span>
          </span>
        </summary>
        {source && (
          <blockquote class="source">
            <p>{show(source.text)}</p>
            <p class="soft small">{source.credit}</p>
          </blockquote>
        )}
        {picture && (
          <>
            {!pictured(outcome.kind) && <Figure picture={picture} words={words.picture} small />}
            <p class="soft small">{picture.alt}</p>
          </>
        )}
        <Spread outcome={outcome} hidden={false} picture={picture} />
        {lesson.explanation && <div class="small">{show(lesson.explanation)}</div>}
      </details>
    </li>
  )
}
