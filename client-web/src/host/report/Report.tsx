import { useEffect, useState } from 'preact/hooks'
import { scored } from '../../game/unscored'
import type { ApiAnswer, ApiAsked, ApiReport, ApiStudent, FacePicture } from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { grouped } from '../../ui/numbers'
import { show } from '../../ui/rich'
import { Icon } from '../../ui/shapes'
import type { Api } from '../api'
import { Drawn } from '../kinds/Drawn'
import { words as hostWords } from '../words'
import { Mend } from './Mend'
import { words } from './words'

/** What a game came to: what to teach again, each question with its marks to mend, each student. Printable. @param moment changes when the game has moved on */
export function Report({ api, code, moment }: { api: Api; code: string; moment: string }) {
  const [report, setReport] = useState<ApiReport | undefined>(undefined)
  const [failed, setFailed] = useState(false)
  const load = async () => {
    const answer = await api.report(code)
    setFailed(!('ok' in answer))
    if ('ok' in answer) setReport(answer.ok)
  }
  useEffect(() => void load(), [moment])
  useEffect(() => {
    const unfold = () => {
      for (const folded of document.querySelectorAll<HTMLDetailsElement>('.report details')) folded.open = true
    }
    addEventListener('beforeprint', unfold)
    return () => removeEventListener('beforeprint', unfold)
  }, [])
  if (failed || !report) {
    return (
      <section class="report">
        <h1>{words.title}</h1>
        <p role="status">{failed ? words.failed : words.loading}</p>
        {failed && (
          <button type="button" class="btn" onClick={() => void load()}>
            {words.retry}
          </button>
        )}
      </section>
    )
  }
  const asked = report.questions.length
  return (
    <section class="report">
      <div class="head">
        <div>
          <h1>{report.title}</h1>
          <p class="soft">{report.over ? words.over(asked, report.students.length) : words.soFar(asked, report.of)}</p>
        </div>
        <Save api={api} report={report} />
      </div>
      <Reteach questions={report.questions} />
      <h2>{words.questions}</h2>
      {asked === 0 && <p class="soft">{words.noQuestions}</p>}
      <ol class="asked-list">
        {report.questions.map((question) => (
          <Question key={question.id} api={api} code={code} question={question} onDone={() => void load()} />
        ))}
      </ol>
      {report.mendings.length > 0 && (
        <>
          <h2>{words.mendings}</h2>
          <ul class="who">
            {report.mendings.map((change) => (
              <li key={`${change.after} ${change.number} ${change.what} ${change.text}`}>
                <span>{words.changes(change.number, change.what, change.text)}</span>
                <span class="soft small">{words.after(change.after)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Kinds report={report} />
      <Students report={report} />
    </section>
  )
}

function Save({ api, report }: { api: Api; report: ApiReport }) {
  const save = (name: string, blob: Blob) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  const sheet = async (name: string) => {
    const answer = await api.sheet(report.code, name)
    if ('ok' in answer) save(`${report.code}-${name}`, answer.ok)
  }
  return (
    <div class="acts">
      <details class="save">
        <summary>{words.save}</summary>
        {Object.entries(words.sheets).map(([name, text]) => (
          <button key={name} type="button" class="btn" onClick={() => void sheet(name)}>
            {text}
          </button>
        ))}
        <button
          type="button"
          class="btn"
          onClick={() =>
            save(
              `${report.code}-report.json`,
              new Blob([JSON.stringify(report, undefined, 2)], { type: 'application/json' }),
            )
          }
        >
          {words.json}
        </button>
      </details>
      <button type="button" class="btn" onClick={() => print()}>
        {words.print}
      </button>
    </div>
  )
}

function Reteach({ questions }: { questions: readonly ApiAsked[] }) {
  const seen = new Set<string>()
  const beliefs = questions
    .filter((question) => question.counts)
    .flatMap((question) => (question.belief ? [{ question, belief: question.belief }] : []))
    .sort((one, other) => other.belief.count - one.belief.count)
    .filter(({ belief }) => !seen.has(belief.tag) && seen.add(belief.tag))
    .slice(0, 3)
  return (
    <div class="sheet reteach">
      <h2>{words.reteach}</h2>
      <SureAndWrong questions={questions} />
      {beliefs.length === 0 && !questions.some((question) => question.sure?.wrong) && (
        <p class="soft">{words.reteachNothing}</p>
      )}
      {beliefs.map(({ question, belief }) => (
        <div key={belief.tag}>
          <p class="soft small">
            {words.number(question.number)}, {words.card(question.lesson.card)} {question.lesson.title}
          </p>
          <p>
            <b>{words.believes(belief.count)}</b> {belief.believes}
          </p>
          <p>{belief.reteach}</p>
        </div>
      ))}
    </div>
  )
}

/** What to teach again first: questions that students were sure of and had wrong, most of them first. */
function SureAndWrong({ questions }: { questions: readonly ApiAsked[] }) {
  const worst = questions
    .flatMap((question) =>
      question.counts && question.sure && question.sure.wrong > 0 ? [{ question, sure: question.sure }] : [],
    )
    .sort((one, other) => other.sure.wrong - one.sure.wrong)
    .slice(0, 3)
  return (
    <>
      {worst.map(({ question, sure }) => (
        <div key={question.id}>
          <p class="soft small">
            {words.number(question.number)}, {words.card(question.lesson.card)} {question.lesson.title}
          </p>
          <p>
            <b>{words.sureAndWrong(sure.wrong, sure.right + sure.wrong)}</b> {question.stem}
          </p>
        </div>
      ))}
    </>
  )
}

/** The image it was about, with the regions that were asked about. */
function Pictured({ question, picture }: { question: ApiAsked; picture: FacePicture }) {
  const { outcome } = question
  return outcome.kind === 'hotspot' || outcome.kind === 'label' ? (
    <Drawn outcome={outcome} hidden={false} picture={picture} />
  ) : (
    <Figure picture={picture} words={hostWords.picture} small enlarge />
  )
}

function Question(props: { api: Api; code: string; question: ApiAsked; onDone: () => void }) {
  const { api, code, question, onDone } = props
  const note = question.skipped
    ? words.leftOut
    : !scored(question.outcome.kind)
      ? words.answered(question.seats - question.blank, question.seats)
      : question.counts
        ? words.share(question.right, question.seats)
        : words.counts
  return (
    <li class="sheet">
      <details>
        <summary>
          <b class="num">{question.number}</b>
          <span>
            {question.stem}
            <span class="soft small">
              {words.card(question.lesson.card)}, {question.type}
              {question.mended && `, ${words.mended.toLowerCase()}`}
              {question.passage && `. ${words.passage(question.passage)}`}
            </span>
          </span>
          <b class="note">{note}</b>
        </summary>
        {question.picture && <Pictured question={question} picture={question.picture} />}
        {question.skipped ? (
          <p class="soft">{words.leftOut}</p>
        ) : (
          <Mend api={api} code={code} asked={question} onDone={onDone} />
        )}
        {question.lesson.explanation && <div class="why small">{show(question.lesson.explanation)}</div>}
        {question.belief && (
          <p class="small">
            <b>{words.believes(question.belief.count)}</b> {question.belief.believes} {question.belief.reteach}
          </p>
        )}
      </details>
    </li>
  )
}

function Kinds({ report }: { report: ApiReport }) {
  if (report.kinds.length === 0) return null
  return (
    <>
      <h2>{words.kinds}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scrolls" tabIndex={0} aria-label={words.kinds}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.column.type}</th>
              <th scope="col">{words.column.questions}</th>
              <th scope="col">{words.column.right}</th>
              <th scope="col">{words.column.partly}</th>
              <th scope="col">{words.column.wrong}</th>
              <th scope="col">{words.column.blank}</th>
            </tr>
          </thead>
          <tbody>
            {report.kinds.map((kind) => (
              <tr key={kind.type}>
                <th scope="row">{kind.type}</th>
                {[kind.questions, kind.right, kind.partly, kind.wrong, kind.blank].map((number, at) => (
                  <td key={at}>{grouped(number)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Students({ report }: { report: ApiReport }) {
  return (
    <>
      <h2>{words.students}</h2>
      {report.students.length === 0 ? (
        <p class="soft">{words.noStudents}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="scrolls" tabIndex={0} aria-label={words.students}>
          <table>
            <thead>
              <tr>
                {report.scored && <th scope="col">{words.column.place}</th>}
                <th scope="col">{words.column.name}</th>
                {report.scored && <th scope="col">{words.column.points}</th>}
                <th scope="col">{words.column.right}</th>
                <th scope="col">{words.column.partly}</th>
                <th scope="col">{words.column.wrong}</th>
                <th scope="col">{words.column.blank}</th>
                <th scope="col">{words.column.time}</th>
                {report.questions.map((question) => (
                  <th key={question.id} scope="col">
                    {words.number(question.number)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.students.map((student) => (
                <Student key={student.seat} report={report} student={student} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function Student({ report, student }: { report: ApiReport; student: ApiStudent }) {
  return (
    <tr>
      {report.scored && <td>{student.place > 0 ? student.place : student.left ? words.left : '–'}</td>}
      <th scope="row">
        <bdi>{student.name}</bdi>
      </th>
      {report.scored && <td>{grouped(student.points)}</td>}
      <td>{student.right}</td>
      <td>{student.partly}</td>
      <td>{student.wrong}</td>
      <td>{student.blank}</td>
      <td>{words.seconds(student.millis)}</td>
      {student.answers.map((answer, index) => (
        <Cell key={report.questions[index]?.id} answer={answer} />
      ))}
    </tr>
  )
}

function Cell({ answer }: { answer: ApiAnswer }) {
  const { verdict, said } = answer
  const text = said && answer.text !== undefined ? words.said(answer.text, said) : answer.text
  if (!verdict && text !== undefined) {
    return (
      <td class="mark-given" title={text}>
        <span class="small">{words.given}</span>
        <span class="sr">{text}</span>
      </td>
    )
  }
  if (!verdict) return <td aria-label={words.absent} />
  return (
    <td class={`mark-${verdict}`} title={text}>
      {verdict === 'none' ? (
        <span aria-hidden="true">–</span>
      ) : (
        <Icon of={verdict === 'right' ? 'tick' : verdict === 'partly' ? 'half' : 'cross'} />
      )}
      <span class="sr">{words.verdicts[verdict]}</span>
    </td>
  )
}
