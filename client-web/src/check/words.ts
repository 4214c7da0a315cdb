import { count, grouped } from '../ui/numbers'
import type { Verdict } from './check'
import type { Found } from './probe'

const ms = (value: number) => `${grouped(Math.max(1, Math.round(value)))} ms`

/** Every word on the page that tries the network. */
export const words = {
  brand: 'Handsup',
  title: 'Is this network ready?',
  verdicts: {
    trying: ['Checking…', 'It takes about twelve seconds. Leave this page open and in front.'],
    ready: [
      'Ready',
      'This network lets everything through. Try it once on a student’s device too, on the network they will use.',
    ],
    shaky: [
      'It will work, with a stutter',
      'This network is slow, or loses things now and then. Nobody loses an answer: each is sent again until it is saved. A cable, or a seat nearer to the router, helps.',
    ],
    second: [
      'Ready, by the second way',
      'WebSocket does not get through here, so pages use ordinary web requests instead. They find that out by themselves and the game is the same.',
    ],
    blocked: [
      'This network is in the way',
      'Neither way gets through, so pages would not stay connected here. Try another network, or pass on the lines below.',
    ],
  } satisfies Record<Verdict, readonly [string, string]>,
  socket: {
    name: 'WebSocket',
    says: (found: Found) =>
      ({
        trying: 'The quick way.',
        shut: 'It did not open. Something between here and the server blocks it, or does not know it.',
        cut: `It opened and was cut after ${lived(found)}.`,
        open: 'It opened and stayed open.',
      })[found.is],
  },
  stream: {
    name: 'Web requests',
    says: (found: Found) =>
      ({
        trying: 'The second way, for networks that block the first.',
        shut: 'Nothing came through. Something keeps back answers that do not end.',
        cut: `They came through and were cut after ${lived(found)}.`,
        open: 'They came through at once and went on.',
      })[found.is],
  },
  marks: { trying: 'Checking', shut: 'Blocked', cut: 'Cut', open: 'Works' } satisfies Record<Found['is'], string>,
  trips: {
    name: 'There and back',
    says: (median: number, worst: number) => `Half of the time under ${ms(median)}. The slowest took ${ms(worst)}.`,
  },
  loss: {
    name: 'Lost on the way',
    says: (lost: number, asked: number) =>
      lost === 0
        ? `None of ${count(asked, 'question')} to the server.`
        : `${grouped(lost)} of ${count(asked, 'question')} to the server had no answer in two seconds.`,
  },
  clock: {
    name: 'Clock',
    says: (apart: number) => `Answers open on this screen within ${ms(apart)} of the server’s clock.`,
    own: (ahead: number) =>
      ahead === 0
        ? 'This device’s own clock is right.'
        : `This device’s own clock is ${count(Math.abs(ahead), 'second')} ${ahead > 0 ? 'ahead' : 'behind'}. That does no harm: the game does not use it.`,
  },
  fine: 'Fine',
  slow: 'Slow',
  some: 'Some',
  later: 'After the check.',
  unknown: 'Not to be told here.',
  again: 'Check again',
  back: 'To the teacher’s page',
  it: {
    title: 'For the school’s IT',
    hint: 'Only needed where something is blocked, cut or slow.',
    lines: (origin: string, host: string, secure: boolean) => [
      `Handsup is a quiz server at ${origin}. Students’ and teachers’ browsers talk to that one address and to no other.`,
      `Please let ${secure ? 'wss' : 'ws'}://${host}/ws through: a WebSocket, which needs the Upgrade and Connection headers passed on, and no cut in the first hour.`,
      `If that cannot be, let the answer to POST ${origin}/events through as it is: type text/event-stream, it does not end, and must not be held back, scanned as a whole or compressed.`,
      'Both are quiet: a few kilobytes a minute for each student.',
    ],
    copy: 'Copy these lines',
    copied: 'Copied',
  },
} as const

function lived(found: Found): string {
  return count(found.is === 'cut' ? Math.max(1, Math.round(found.lived / 1_000)) : 0, 'second')
}
