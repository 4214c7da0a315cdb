import type { Ask, FacePicture, Outcome } from '../../protocol/messages'
import { Regions } from '../../ui/Regions'

/** What lies over a question's picture: the regions that are asked about, and at the reveal which of them were right. */
export function Drawn({ of, picture }: { of: Ask | Outcome; picture: FacePicture }) {
  if (of.kind !== 'hotspot' && of.kind !== 'label') return null
  const all = of.regions.map((one) => ('region' in one ? one : { region: one }))
  return (
    <Regions
      picture={picture}
      regions={all.map((one) => one.region)}
      look={(index) => {
        const one = all[index]
        return one && 'right' in one && one.right ? 'yes' : ''
      }}
      {...(of.kind === 'hotspot' ? { letters: of.letters } : {})}
    />
  )
}
