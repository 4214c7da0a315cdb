import { useEffect, useRef, useState } from 'preact/hooks'
import type { Reply, StudentMe, StudentSceneAnswering, StudentSceneClosed } from '../protocol/messages'
import type { Session, Verdict } from './session'

export type Asked = StudentSceneAnswering | StudentSceneClosed

/** An answer in the making, on its way, and safe. */
export interface Pad {
  /** What is on the screen. */
  draft: Reply | undefined
  /** Whether that is not what was sent or saved last. */
  unsaved: boolean
  locked: boolean
  sending: boolean
  safe: boolean
  heard: Verdict | undefined
  mayChange: boolean
  put: (draft: Reply | undefined) => void
  save: (reply: Reply) => void
}

const alike = (one: Reply | undefined, other: Reply | undefined) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Keeps the answer to the question on the screen. An unfinished one is kept through a reload, and is sent when time runs out.
 *
 * @param over whether time is up
 * @param ready whether a draft is something to send
 */
export function usePad(
  session: Session,
  scene: Asked,
  me: StudentMe,
  over: boolean,
  ready: (draft: Reply | undefined) => boolean,
): Pad {
  const { id } = scene.face
  const mayChange = scene.is === 'answering' && scene.mayChange
  const pending = session.pending.value?.question === id ? session.pending.value.reply : undefined
  const heard = session.answered.value?.question === id ? session.answered.value : undefined
  const kept = heard?.saved ? heard.reply : me.saved
  const given = pending ?? kept
  const [made, setMade] = useState<Reply | undefined>(() => session.draft(id))
  const shownAt = useFirstSight(session, scene.is === 'answering' ? scene.opensAt : 0)
  const safe = pending === undefined && kept !== undefined
  const locked = over || (given !== undefined && !mayChange)
  const draft = locked && given !== undefined ? given : (made ?? given)
  const unsaved = draft !== undefined && !alike(draft, given)

  const put = (next: Reply | undefined) => {
    if (locked) return
    setMade(next)
    session.keepDraft(id, next)
  }
  const save = (reply: Reply) => {
    if (locked || alike(reply, given)) return
    put(reply)
    session.answer(id, reply, performance.now() - shownAt.current, mayChange)
  }

  // What is there when time runs out counts. It is sent once: a refusal then is the last word.
  const sent = useRef(false)
  const last = over && unsaved && (given === undefined || mayChange) && ready(draft) ? draft : undefined
  useEffect(() => {
    if (!last || sent.current) return
    sent.current = true
    session.answer(id, last, performance.now() - shownAt.current, mayChange)
  }, [session, id, last, mayChange])

  return { draft, unsaved, locked, sending: pending !== undefined, safe, heard, mayChange, put, save }
}

/** When the options were first seen, on the page's own clock. After a reload that was before this page began. */
function useFirstSight(session: Session, opensAt: number) {
  const shownAt = useRef(performance.now())
  useEffect(() => {
    const late = session.clock.now() - opensAt
    const frame = requestAnimationFrame((at) => {
      shownAt.current = late > 1_000 ? at - late : at
    })
    return () => cancelAnimationFrame(frame)
  }, [session, opensAt])
  return shownAt
}
