import { Cell } from '../game/cell'

/** The three moments that have a sound. */
export type Moment = 'open' | 'close' | 'reveal'

/** Hz of the blocks that are struck, one after the other. */
const BLOCKS: Record<Moment, readonly number[]> = { open: [660, 880], close: [520], reveal: [660, 830, 990] }
const APART = 0.11
const LENGTH = 0.16
const LOUDNESS = 0.22

let context: AudioContext | undefined

/** Whether the browser waits for a click before it lets the page sound. */
export const blocked = new Cell<boolean>(false)

/** Lets the page sound, from a click or a key. */
export function allow(): void {
  context ??= new AudioContext()
  void context.resume().then(() => {
    blocked.value = false
  })
}

/** Strikes a wooden block or three. Nothing that matters is said by sound alone. */
export function play(moment: Moment): void {
  context ??= new AudioContext()
  if (context.state !== 'running') {
    blocked.value = true
    void context.resume().then(() => {
      blocked.value = false
    })
    return
  }
  BLOCKS[moment].forEach((pitch, index) => {
    if (context) strike(context, pitch, context.currentTime + index * APART)
  })
}

/** Wood: a short sine with a faint fourth harmonic, gone at once. */
function strike(audio: AudioContext, pitch: number, at: number): void {
  for (const [times, loudness] of [
    [1, LOUDNESS],
    [4, LOUDNESS / 6],
  ] as const) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = pitch * times
    volume.gain.setValueAtTime(loudness, at)
    volume.gain.exponentialRampToValueAtTime(0.001, at + LENGTH / times)
    tone.connect(volume).connect(audio.destination)
    tone.start(at)
    tone.stop(at + LENGTH)
  }
}
