import { unlettered } from '../../game/order'
import { pictured } from '../../game/pictured'
import type { ProjectorSceneRevealed } from '../../protocol/messages'
import { Figure } from '../../ui/Figure'
import { plain, show } from '../../ui/rich'
import { Shown } from '../kinds'
import { Drawn } from '../kinds/Drawn'
import { words } from '../words'
import { Fitted } from './Fitted'

/** The answer: what everybody chose, which was right, and why. */
export function Reveal({ scene }: { scene: ProjectorSceneRevealed }) {
  const { face, outcome, lesson, right, hands, seats, voided } = scene
  const [share, had] = right === undefined ? words.answered(hands, seats) : words.rightOf(right, seats)
  const drawn = pictured(outcome.kind) ? face.picture : undefined
  return (
    <>
      <h1 class={plain(face.stem).length > 110 ? 'stem asked long' : 'stem asked'}>{show(face.stem)}</h1>
      <div class={lesson.explanation ? 'reveal' : 'reveal whole'}>
        {drawn ? (
          <div class="drawn">
            <Figure picture={drawn} words={words.picture}>
              <Drawn of={outcome} picture={drawn} />
            </Figure>
            <Shown outcome={unlettered(outcome, face)} />
          </div>
        ) : (
          <Fitted what={outcome}>
            <Shown outcome={unlettered(outcome, face)} />
          </Fitted>
        )}
        <div class="aside">
          {face.picture && !drawn && <Figure picture={face.picture} words={words.picture} />}
          {lesson.explanation && (
            <>
              <div class="tab">
                <span>
                  {words.card(lesson.card)} <span class="soft">{lesson.title}</span>
                </span>
              </div>
              <section class="sheet">
                <div class="why">{show(lesson.explanation)}</div>
              </section>
            </>
          )}
          <p class="had">
            <b class="num">{share}</b> {had}
          </p>
          {voided && (
            <p class="voided" role="status">
              {words.voided}
            </p>
          )}
        </div>
      </div>
    </>
  )
}
