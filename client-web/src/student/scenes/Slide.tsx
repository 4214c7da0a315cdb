import type { StudentSceneSlide } from '../../protocol/messages'
import { Prose } from '../../ui/Prose'
import { show } from '../../ui/rich'
import { Heading } from '../parts'
import { words } from '../words'

/** Something to read until the teacher goes on; nothing to answer. */
export function Slide({ scene }: { scene: StudentSceneSlide }) {
  const { face, text } = scene
  return (
    <main class="column">
      <div class="tab">
        <span>{words.card(face.card)}</span>
      </div>
      <section class="sheet">
        <Heading class="stem">{show(face.stem)}</Heading>
        <Prose text={text} />
      </section>
      <div class="foot soft small centre">{words.slide}</div>
    </main>
  )
}
