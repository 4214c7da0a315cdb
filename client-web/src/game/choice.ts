import type { Outcome, OutcomeChoice } from '../protocol/messages'

const NONE: OutcomeChoice = { kind: 'choice', form: 'one', options: [], letters: '' }

/** The options of an outcome, regions of a picture among them; none where the question was not a choice. */
export function choiceOf(outcome: Outcome): OutcomeChoice {
  if (outcome.kind === 'hotspot') {
    const options = outcome.regions.map(({ region, right, count }) => ({ text: region.name, right, count }))
    return { kind: 'choice', form: outcome.several ? 'several' : 'one', options, letters: outcome.letters }
  }
  return outcome.kind === 'choice' ? outcome : NONE
}
