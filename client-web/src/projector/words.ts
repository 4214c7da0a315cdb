import { CloseCode, type Reason } from '../protocol/messages'
import { cards, count, grouped } from '../ui/numbers'

/** Every word on the class's screen. */
export const words = {
  brand: 'Handsup',
  title: 'Handsup, the class’s screen',
  ask: {
    title: 'The class’s screen',
    hint: 'Open this page on the projector, or share it on a call. It shows nothing secret.',
    code: 'Room code',
    go: 'Show the room',
  },
  door: (reason: Reason): string =>
    reason === 'slow-down'
      ? 'Too many tries. Wait ten seconds, then try again.'
      : reason === 'room-full'
        ? 'Twelve screens show this room already. Close one of them.'
        : 'No open room has that code.',
  connecting: 'Connecting…',
  lost: 'Connection lost, trying again',
  gone: (code: number): string =>
    code === CloseCode.OVER ? 'This room is closed.' : 'This screen was disconnected. Reload the page to try again.',
  open: 'Open ',
  andType: ' and type',
  qr: 'QR code to join',
  inRoom: 'in the room',
  plan: (questions: number, ids: readonly string[]) => `${count(questions, 'question')} from ${cards(ids)}`,
  more: (number: number) => `and ${grouped(number)} more`,
  locked: 'The door is locked.',
  raise: 'Tap “raise a hand” on your phone to try it',
  question: (number: number, of: number) => [`Question ${number}`, ` of ${of}`] as const,
  read: 'Read the question',
  secondsLeft: (left: number) => `${count(left, 'second')} left`,
  passage: (part: number, parts: number) => `Passage, question ${part} of ${parts}`,
  picture: {
    failed: 'The picture did not load. It shows this:',
    enlarge: '',
    again: 'Load it again',
    done: '',
    waiting: 'One moment: some screens are still loading the picture.',
  },
  handsUp: (hands: number, seats: number) => [grouped(hands), ` of ${grouped(seats)} hands up`] as const,
  closed: (hands: number, seats: number) => (hands >= seats ? 'All hands are up' : 'Time is up'),
  trueFalse: ['True', 'False'] as const,
  right: 'Right answer',
  typeIt: 'Type the answer on your phone',
  had: ['had it right', 'had something else'] as const,
  range: (least: string, most: string) => `A number from ${least} to ${most}`,
  line: 'The right answer and everyone’s answers on one line',
  full: (from: string, to: string) => `${from} to ${to} counts in full`,
  exact: 'Only that number counts in full',
  spare: (texts: readonly string[]) => `Left over: ${texts.join(', ')}`,
  there: (number: string) => `${number} had it here`,
  gap: 'gap',
  rightOf: (right: number, seats: number) => [`${grouped(right)} of ${grouped(seats)}`, 'had that one right'] as const,
  voided: 'This question does not count.',
  voidedAfter: 'That question does not count.',
  voidedOnes: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Question ${numbers[0]} does not count.`
      : `Questions ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} do not count.`,
  answered: (hands: number, seats: number) => [`${grouped(hands)} of ${grouped(seats)}`, 'answered; no marks'] as const,
  scale: {
    mean: (mean: string, median: string) => `Mean ${mean}, median ${median}`,
    nobody: 'Nobody answered.',
  },
  own: {
    word: 'Type a word or two on your phone',
    text: 'Write your answer on your phone',
    times: (times: number) => `${grouped(times)} times`,
    nothing: 'Nothing to show yet',
  },
  card: (id: string) => `Card ${id}`,
  after: (number: number) => `After question ${number}`,
  same: 'same',
  up: (places: number) => `up ${places}`,
  down: (places: number) => `down ${places}`,
  climbed: (places: number) => `climbed the furthest, up ${places}`,
  left: (left: number) => (left === 0 ? 'The last one' : `${left} to go`),
  ownPlace: 'Everyone’s own place is on their phone.',
  noBoard: 'No points yet',
  winners: 'Hands up for the winners',
  thanks: 'That was it. Well played',
  summary: (questions: number, seats: number) =>
    `${count(questions, 'question')}, ${count(seats, 'person', 'people')}, `,
  share: (share: number) => `${Math.round(share * 100)} % right`,
  again: 'Worth another look: ',
  joinAnyTime: ['Join any time: ', ', code '] as const,
  fullScreen: 'Full screen',
  soundBlocked: 'Click anywhere to allow the sounds',
} as const
