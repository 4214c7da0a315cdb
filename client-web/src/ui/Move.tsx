/** The words for movement on a leaderboard. */
export interface MoveWords {
  same: string
  up(places: number): string
  down(places: number): string
}

/** How far somebody rose or fell: an arrow and a word. */
export function Move({ moved, words }: { moved: number; words: MoveWords }) {
  if (moved === 0) return <span class="mv">{words.same}</span>
  return (
    <span class={moved > 0 ? 'mv u' : 'mv'}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={moved > 0 ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7'} />
      </svg>
      {moved > 0 ? words.up(moved) : words.down(-moved)}
    </span>
  )
}
