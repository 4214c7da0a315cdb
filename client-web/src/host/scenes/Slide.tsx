import type { HostSceneSlide, HostView } from '../../protocol/messages'
import { Prose } from '../../ui/Prose'
import { show } from '../../ui/rich'
import { words } from '../words'

/** Something for everybody to read, until the teacher goes on. */
export function Slide({ view, scene }: { view: HostView; scene: HostSceneSlide }) {
  const { face, text, next } = scene
  return (
    <>
      <section>
        <div class="tab">
          <span>
            {words.slide.title}
            <span class="soft">{`, ${words.card(face.card)}`}</span>
          </span>
        </div>
        <div class="sheet">
          <h1 class="stem">{show(face.stem)}</h1>
          <Prose text={text} />
        </div>
      </section>
      <aside>
        <div class="plain">
          <p class="soft">{words.slide.hint}</p>
        </div>
        <div class="plain">
          <p>
            {next ? <b>{words.coming}</b> : words.slide.last}
            {next}
          </p>
        </div>
        <div class="plain">
          <p class="soft">{words.screens(view.screens)}</p>
        </div>
      </aside>
    </>
  )
}
