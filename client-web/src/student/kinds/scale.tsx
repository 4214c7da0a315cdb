import type { Outcome, Reply } from '../../protocol/messages'
import { plain } from '../../ui/rich'
import { Steps } from '../../ui/Steps'
import { words } from '../words'
import type { Kind, PadProps } from './kind'

/** As many steps as stand in one row on a phone, each wide enough for a thumb. */
const ROW = 6

const stepOf = (reply: Reply | undefined) => (reply?.kind === 'number' ? Number(reply.text) : undefined)

/** The steps side by side, with what both ends mean. */
function Pad({ ask, face, draft, locked, onDraft }: PadProps) {
  if (ask.kind !== 'scale') return null
  const { least, most, low, high } = ask
  const steps = Array.from({ length: most - least + 1 }, (_, step) => least + step)
  return (
    <fieldset class="steps" disabled={locked}>
      <legend class="sr">{plain(face.stem)}</legend>
      <p class="ends">
        <span>
          <b>{least}</b> {low}
        </span>
        <span>
          <b>{most}</b> {high}
        </span>
      </p>
      <div class={steps.length > ROW ? 'bins two-rows' : 'bins'}>
        {steps.map((step) => (
          <label key={step}>
            <input
              type="radio"
              class="sr"
              name="step"
              aria-label={words.scale.step(step, step === least ? low : step === most ? high : '')}
              checked={stepOf(draft) === step}
              onChange={() => onDraft({ kind: 'number', text: String(step) })}
            />
            <span class="num">{step}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How everybody chose, and where I am. */
function Key({ outcome, mine }: { outcome: Outcome; mine: Reply | undefined }) {
  if (outcome.kind !== 'scale') return null
  const own = stepOf(mine)
  return (
    <>
      <Steps outcome={outcome} mine={own} words={words.scale} />
      {own !== undefined && <p class="small">{words.scale.yours(own)}</p>}
    </>
  )
}

export const kind: Kind = {
  Pad,
  Key,
  save: () => words.scale.save,
  ready: (draft) => stepOf(draft) !== undefined,
}
