import type { Outcome, OutcomeChoice } from '../protocol/messages'

const NONE: OutcomeChoice = { kind: 'choice', form: 'one', options: [], letters: '' }

/** The options of an outcome; none where the question was not a choice. */
export function choiceOf(outcome: Outcome): OutcomeChoice {
  return outcome.kind === 'choice' ? outcome : NONE
}
