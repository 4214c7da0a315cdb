import type { OutcomeLabel, OutcomePlaced } from '../protocol/messages'

/** The regions of a picture as items to be placed: each is called by its number and its name, and its place is a name to be given. */
export function labelled(outcome: OutcomeLabel): readonly OutcomePlaced[] {
  return outcome.regions.map(({ region, name, counts }, index) => ({
    text: `${index + 1} · ${region.name}`,
    place: name,
    counts,
  }))
}
