import type { OutcomeScale } from '../protocol/messages'
import { figure, grouped } from './numbers'

interface Words {
  mean: (mean: string, median: string) => string
  nobody: string
}

const DECIMALS = 10

/** A number to one decimal. */
function rounded(value: number): string {
  return figure(Math.round(value * DECIMALS) / DECIMALS)
}

/** A scale with a finger for each step, as high as many chose it, and what lies in the middle. @param mine my own step */
export function Steps({ outcome, mine, words }: { outcome: OutcomeScale; mine?: number | undefined; words: Words }) {
  const { least, most, low, high, counts, mean, median } = outcome
  const highest = Math.max(1, ...counts)
  return (
    <figure class="steps-spread">
      <ol class={counts.length > 7 ? 'many' : ''}>
        {counts.map((count, index) => {
          const step = least + index
          return (
            <li key={step} class={step === mine ? 'mine' : ''}>
              <span class="stand">
                <b class="num n">{grouped(count)}</b>
                <i class="pole" aria-hidden="true" style={{ '--share': String(count / highest) }} />
              </span>
              <span class="num at">{step}</span>
            </li>
          )
        })}
      </ol>
      <p class="ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
      <figcaption>
        <span class="sr">
          {least}: {low}. {most}: {high}.{' '}
        </span>
        {mean === undefined || median === undefined ? words.nobody : words.mean(rounded(mean), rounded(median))}
      </figcaption>
    </figure>
  )
}
