import type { ComponentType } from 'preact'
import type { Ask, Face, FacePicture, Outcome, Reply } from '../../protocol/messages'

/** What a way to answer is drawn from, and what it says. */
export interface PadProps {
  ask: Ask
  face: Face
  /** What is on the screen: chosen but unsaved, or saved; nothing where nothing was done yet. */
  draft: Reply | undefined
  /** Whether nothing can be changed: it is saved for good, or time is up. */
  locked: boolean
  /** Puts an unfinished answer on the screen. What is there when time runs out is sent. */
  onDraft: (draft: Reply | undefined) => void
  /** Sends an answer. */
  onSave: (reply: Reply) => void
}

/** What an answer is shown from once the right one is out. */
export interface KeyProps {
  outcome: Outcome
  mine: Reply | undefined
  answered: number
  picture?: FacePicture | undefined
}

/** One kind of question on a phone: how it is answered, and how the answer is shown beside the right one. */
export interface Kind {
  Pad: ComponentType<PadProps>
  Key: ComponentType<KeyProps>
  /** How everybody answered; nothing where that teaches nothing. */
  Spread?: ComponentType<{ outcome: Outcome }>
  /** What the button says that saves a draft; nothing where a tap saves. @param draft what is on the screen */
  save?: (draft: Reply | undefined, ask: Ask) => string
  /** Whether a draft is something to send. */
  ready?: (draft: Reply | undefined, ask: Ask) => boolean
  /** In words: how much of an answer was right, or who answered the same. */
  parts?: (outcome: Outcome, mine: Reply | undefined, answered: number) => string
}
