import { CloseCode, type Reason } from '../protocol/messages'
import { cards, count, grouped, ordinal, tenths } from '../ui/numbers'

const times = (n: number) => (n === 1 ? '1 time' : `${grouped(n)} times`)

/** Every word a student sees. British English; short, warm, exact. */
export const words = {
  brand: 'Handsup',
  join: {
    title: 'Take your seat',
    hint: 'Your teacher has the code.',
    code: 'Room code',
    name: 'Your name',
    nameHint:
      'A first name is enough. Leave it empty for a made-up one. Classmates see your name and points, never your answers.',
    go: 'Join the room',
    joining: 'Joining…',
    shortCode: 'A room code has six letters and figures.',
  },
  door: (reason: Reason, name: string): string => {
    const reasons: Partial<Record<Reason, string>> = {
      'no-room': 'No open room has that code. Check the letters, or ask your teacher.',
      'room-full': 'This room is full. Ask your teacher to make more places.',
      'bad-name': 'That name cannot be shown. Try a first name, 20 letters at most.',
      'name-taken': `Someone here is already called ${name}. Add an initial?`,
      'no-seat': 'Your seat is no longer there. Take a new one.',
      'slow-down': 'Too many tries. Wait ten seconds, then try again.',
      troubled: 'The server cannot take you in just now. Try again in a moment.',
    }
    return reasons[reason] ?? 'That did not work. Try again.'
  },
  room: (code: string) => `Room ${code}`,
  lobby: {
    in: 'You’re in, ',
    plan: (title: string, questions: number, ids: readonly string[]) =>
      `${title}: ${count(questions, 'question')}, ${cards(ids)}.`,
    wait: (host?: string) => `${host ?? 'Your teacher'} starts when everyone is here.`,
    people: (seats: number) => [grouped(seats), ' in the room'] as const,
    hand: 'Try the button: raise a hand',
    handUp: 'Your hand is up',
    handHint: 'Your name lights up on the board, so you know your phone works.',
    given: 'That name was made up for you.',
  },
  leave: 'Leave',
  leaveSure: 'Leave the room? Your points stay behind.',
  stay: 'Stay',
  points: 'pts',
  question: (number: number, of: number) => [`Question ${number}`, ` of ${of}`] as const,
  passage: (part: number, parts: number) => `Passage, question ${part} of ${parts}`,
  picture: {
    failed: 'The picture did not load. It shows this:',
    enlarge: 'Tap to enlarge',
    again: 'Load it again',
    done: 'Back to the question',
    waiting: 'One moment: some screens are still loading the picture.',
  },
  read: 'Read the question. The answers come in a moment.',
  choose: (most: number) => (most > 1 ? 'Choose all that you think are right.' : ''),
  statement: 'True or false?',
  trueFalse: ['True', 'False'] as const,
  save: (chosen: number) =>
    chosen === 0 ? 'Choose at least one' : chosen === 1 ? 'Save 1 answer' : `Save ${chosen} answers`,
  half: (touched: boolean) =>
    touched ? 'When time runs out, what is here counts.' : 'When time runs out, what you have begun counts.',
  fetching: { text: 'One moment, the answers are on their way.', again: 'Load the page again' },
  order: {
    how: 'Tap a row, then the place where it belongs; twice if it is right there. Or use its arrows, or drag its number.',
    keys: ' With a keyboard: Space picks a row up, the arrow keys move it, Space puts it down.',
    at: (text: string, place: number, of: number) => `${text}, place ${place} of ${of}`,
    held: (text: string) => `${text}, picked up`,
    up: (text: string) => `Move ${text} up`,
    down: (text: string) => `Move ${text} down`,
    save: 'Save this order',
    there: 'There you had it',
    yours: (place: number) => `You had it at ${place}`,
    nowhere: 'You had not placed it',
    pairs: (right: number, of: number) => `${right} of ${of} pairs the right way round`,
  },
  typed: {
    label: 'Your answer',
    hint: 'Close spellings count, and so do other alphabets.',
    save: 'Save answer',
    had: ['had it right', 'had something else'],
  },
  number: {
    label: 'Your number',
    year: 'Your year',
    range: (least: string, most: string) => `A number from ${least} to ${most}.`,
    none: 'Type a number in figures.',
    less: 'Less',
    more: 'More',
    slider: 'Slide to a number',
    untouched: 'nothing chosen yet',
    save: 'Save answer',
    full: (from: string, to: string) => `(${from} to ${to} counts in full)`,
    away: (by: string, above: boolean) => `${by} too ${above ? 'high' : 'low'}`,
    line: 'Where the right answer and yours lie',
    everyone: 'Where everyone’s answers lie',
  },
  match: {
    how: 'Tap one on the left, then what belongs to it on the right. Tap again to take it back.',
    lefts: 'To be matched',
    rights: 'To choose from',
    left: (text: string, right?: string) => (right === undefined ? `${text}, no match yet` : `${text}, with ${right}`),
    right: (text: string, left?: string) => (left === undefined ? text : `${text}, taken by ${left}`),
    turn: (text: string) => `Now for ${text}.`,
    together: (left: string, right: string) => `${left} with ${right}.`,
    apart: (left: string) => `${left} has no match any more.`,
    all: 'All are matched.',
    save: (done: number, of: number) => (done < of ? `Save ${done} of ${of}` : 'Save answer'),
    yours: (text: string) => `You had: ${text}`,
    parts: (right: number, of: number) => `${right} of ${of} pairs right`,
  },
  cloze: {
    how: 'Tap a gap, then the word that belongs there. Tap the gap again to take it out.',
    gap: (number: number, of: number, word?: string) => `Gap ${number} of ${of}, ${word ?? 'empty'}`,
    word: (word: string, gap?: number) => (gap === undefined ? word : `${word}, in gap ${gap}`),
    bank: 'Words to choose from',
    text: 'The text with its gaps',
    turn: (number: number, of: number) => `Now for gap ${number} of ${of}.`,
    put: (word: string, number: number) => `${word} in gap ${number}.`,
    out: (number: number) => `Gap ${number} is empty.`,
    all: 'All gaps are filled.',
    had: (number: number) => `Gap ${number}`,
    also: (texts: readonly string[]) => `or ${texts.join(', ')}`,
    parts: (right: number, of: number) => `${right} of ${of} gaps right`,
  },
  regions: {
    picture: 'Regions of the picture',
    pin: (letter: string, name: string) => `${letter}, ${name}`,
    one: 'Tap the place, or choose it in the list.',
    several: 'Tap every place that is right, or choose in the list.',
    save: (chosen: number, several: boolean) =>
      chosen === 0
        ? several
          ? 'Choose at least one'
          : 'Choose a place'
        : chosen === 1
          ? 'Save answer'
          : `Save ${chosen} answers`,
    how: 'Tap a place, then its name. Or use the list.',
    names: 'Names to choose from',
    list: 'Places and their names',
    number: (number: number, name: string) => `${number} · ${name}`,
    state: (region: string, name?: string) => (name === undefined ? `${region}, no name yet` : `${region}, ${name}`),
    name: (name: string, number?: number) => (number === undefined ? name : `${name}, at ${number}`),
    none: 'No name yet',
    turn: (region: string, name?: string) => `Now for ${region}${name === undefined ? '' : `, which is ${name}`}.`,
    put: (name: string, number: number) => `${name} at ${number}.`,
    out: (region: string) => `${region} has no name any more.`,
    all: 'All places have names.',
    parts: (right: number, of: number) => `${right} of ${of} names right`,
  },
  sort: {
    how: 'Choose a group for each.',
    parts: (right: number, of: number) => `${right} of ${of} in the right group`,
  },
  poll: {
    how: (most: number, of: number) =>
      most === 1
        ? 'Say what you think. Nothing here is right or wrong.'
        : most < of
          ? `Choose up to ${most}. Nothing here is right or wrong.`
          : 'Choose as many as you like. Nothing here is right or wrong.',
    save: (chosen: number) => (chosen === 0 ? 'Choose at least one' : 'Save answer'),
  },
  scale: {
    step: (step: number, meaning: string) => (meaning ? `${step}, ${meaning}` : String(step)),
    save: 'Save answer',
    yours: (step: number) => `Your answer: ${step}`,
    mean: (mean: string, median: string) => `Mean ${mean}, median ${median}`,
    nobody: 'Nobody answered.',
  },
  own: {
    word: (number: number, of: number) => (of === 1 ? 'Your word' : `Word ${number}`),
    text: 'Your answer',
    hint: (most: number) => `A word or two each, ${most} letters at most. Your teacher looks before the class sees it.`,
    left: (left: number) =>
      `${count(left, 'letter')} left. Your teacher looks before the class sees it, without your name.`,
    save: 'Save answer',
    times: (times: number) => `${grouped(times)} times`,
    nothing: 'Your teacher has shown nothing of it yet.',
  },
  secondsLeft: (left: number) => `${count(left, 'second')} left`,
  sending: 'Sending…',
  saved: 'Saved',
  handsUp: (hands: number, seats: number) => `${grouped(hands)} of ${grouped(seats)} hands up`,
  change: 'You can change it until the question closes.',
  timeUp: 'Time is up',
  closed: 'The right answer comes next.',
  answerRefused: (reason: Reason): string => {
    const reasons: Partial<Record<Reason, string>> = {
      late: 'Time ran out before this answer reached us. Your teacher sees that it came.',
      'already-answered': 'Your first answer counts. It was saved before this one.',
      'not-now': 'This question is over.',
      'not-an-answer': 'That does not fit this question. Change it and save it again.',
      troubled: 'The server cannot save just now. Tap your answer again in a moment.',
    }
    return reasons[reason] ?? 'That answer could not be taken. Try again.'
  },
  sure: {
    ask: 'How sure are you?',
    levels: { sure: 'Sure', think: 'Think so', guess: 'Guess' },
    worth: { sure: `all points, or −${grouped(2000)}`, think: 'two thirds, or −667', guess: 'a third, costs nothing' },
    said: {
      sure: 'You said: sure.',
      think: 'You said: think so.',
      guess: 'You said: a guess.',
    },
    ending: 'How sure you were',
    calibration: {
      sure: (right: number, said: number) => `When you said sure, you were right ${right} of ${times(said)}.`,
      think: (right: number, said: number) => `When you thought so, you were right ${right} of ${times(said)}.`,
      guess: (right: number, said: number) => `When you guessed, you were right ${right} of ${times(said)}.`,
    },
  },
  verdict: { right: 'Right', partly: 'Partly right', wrong: 'Not this time', none: 'No answer' },
  run: (run: number) => (run > 1 ? `${run} in a row` : ''),
  choseToo: (others: number, answered: number, letter: string) =>
    others >= 3 ? `${others} of ${answered} chose ${letter || 'this'} too` : '',
  card: (id: string) => `Card ${id}`,
  yours: 'Your answer',
  right: 'Right answer',
  rightAndYours: 'Right answer, and yours',
  everyone: 'How everyone answered',
  unmarked: (answered: number, seats: number) =>
    `${grouped(answered)} of ${grouped(seats)} answered. No marks for this one.`,
  gained: (points: number) => (points > 0 ? `+${grouped(points)}` : points < 0 ? `−${grouped(-points)}` : '0'),
  took: (thought: number, credit: number) =>
    credit < 50
      ? `Your time: ${tenths(thought)} s`
      : `Your time: ${tenths(thought)} s, with ${tenths(credit)} s of network delay taken off`,
  pointsWord: (points: number) => (points === 1 ? 'point' : 'points'),
  place: (place: number, tied: boolean) => (tied ? `=${ordinal(place)}` : ordinal(place)),
  ofMoved: (of: number, moved: number) =>
    `of ${grouped(of)}${moved > 0 ? `, up ${moved}` : moved < 0 ? `, down ${-moved}` : ''}`,
  behind: (name: string) => `behind ${name}`,
  inFront: 'in front',
  slide: 'Nothing to answer here. Your teacher goes on.',
  soon: 'Next question soon',
  last: 'That was the last question',
  board: (number: number) => `After question ${number}`,
  podium: {
    title: (place: number) => ['First place', 'Second place', 'Third place'][place - 1] ?? `${ordinal(place)} place`,
    done: 'Well played',
    you: 'You',
    rightOf: (of: number) => `of ${of} right`,
    ofSeats: (of: number) => `of ${grouped(of)}`,
    bestRun: 'best run',
    again: 'Worth another look',
    missed: (missed: number) => `${count(missed, 'question')} missed`,
    nothing: 'Nothing missed. Enjoy the rest of the day.',
    newRoom: 'Join another room',
  },
  lost: {
    title: 'Connection lost, trying again',
    answering: 'Keep going: your answer is kept.',
    else: 'Your seat and points are kept.',
  },
  mended: (number: number, gained: number | undefined, counts: boolean) => {
    const points = Math.abs(gained ?? 0)
    const change =
      gained === undefined || gained === 0
        ? ''
        : gained > 0
          ? `: you gain ${grouped(points)} ${points === 1 ? 'point' : 'points'}`
          : `: ${grouped(points)} ${points === 1 ? 'point is' : 'points are'} taken back`
    return counts ? `Question ${number} was marked again${change}.` : `Question ${number} no longer counts${change}.`
  },
  connecting: 'Connecting…',
  gone: (code: number): { title: string; text: string; again?: string } => {
    switch (code) {
      case CloseCode.REPLACED:
        return {
          title: 'Playing somewhere else',
          text: 'Your seat is open in another tab or on another device.',
          again: 'Play here instead',
        }
      case CloseCode.REMOVED:
        return { title: 'Your seat was taken away', text: 'Your teacher removed it. Ask them if that was a mistake.' }
      case CloseCode.OVER:
        return { title: 'This room is closed', text: 'Your teacher has closed it.' }
      case CloseCode.LEFT:
        return { title: 'You have left', text: 'Your seat is free again.' }
      case CloseCode.TOO_MANY_TRIES:
        return { title: 'Too many tries', text: 'Wait a little, check the code with your teacher, then try again.' }
      default:
        return { title: 'That did not work', text: 'Reload this page to try again.', again: 'Try again' }
    }
  },
  settings: {
    open: 'Reading settings',
    close: 'Done',
    light: 'Light',
    themes: { auto: 'Like the device', light: 'Light', dark: 'Dark' },
    plain: 'Plain letters, wider apart',
  },
} as const
