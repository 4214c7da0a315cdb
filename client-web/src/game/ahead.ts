import type { Face, SayReady } from '../protocol/messages'

const AGAIN = 800

/** Loads an image into the browser's cache. One that fails is tried once more. @returns whether it is here */
export async function load(address: string, tries = 2): Promise<boolean> {
  const there = await new Promise<boolean>((resolve) => {
    const image = new Image()
    image.onload = () => resolve(true)
    image.onerror = () => resolve(false)
    image.src = address
  })
  if (there || tries <= 1) return there
  await new Promise((resolve) => setTimeout(resolve, AGAIN))
  return load(address, tries - 1)
}

/** Loads the image of the question that is read, and says when it is here, on each new connection again: the options open when all have it. */
export class Ahead {
  private question = ''
  private loaded: boolean | undefined
  private said = false

  /** @param say tells whether it could */
  constructor(
    private readonly size: 'small' | 'large',
    private readonly say: (message: SayReady) => boolean,
    private readonly fetched: (address: string) => Promise<boolean> = load,
  ) {}

  /** On a new connection nothing was said yet. */
  anew(): void {
    this.said = false
  }

  /** @param face of the question that is read; nothing where none is */
  shows(face: Face | undefined): void {
    if (!face?.picture) return
    if (this.question !== face.id) {
      this.question = face.id
      this.loaded = undefined
      this.said = false
      void this.fetched(face.picture[this.size]).then((there) => {
        if (this.question !== face.id) return
        this.loaded = there
        this.tell()
      })
    }
    this.tell()
  }

  private tell(): void {
    if (this.loaded === undefined || this.said) return
    this.said = this.say({ type: 'ready', question: this.question, loaded: this.loaded })
  }
}
