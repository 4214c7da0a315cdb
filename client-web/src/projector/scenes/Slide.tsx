import type { ProjectorSceneSlide } from '../../protocol/messages'
import { useFit } from '../../ui/fit'
import { Prose } from '../../ui/Prose'
import { show } from '../../ui/rich'
import { words } from '../words'

/** Something to read together, as large as it fits. */
export function Slide({ scene }: { scene: ProjectorSceneSlide }) {
  const { face, text } = scene
  const sheet = useFit<HTMLElement>(text)
  return (
    <>
      <div class="tab">
        <span>{words.card(face.card)}</span>
      </div>
      <section class="sheet slide" ref={sheet}>
        <h1 class="stem">{show(face.stem)}</h1>
        <Prose text={text} />
      </section>
    </>
  )
}
