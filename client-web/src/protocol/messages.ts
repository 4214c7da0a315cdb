// Generated from the server's records by ClientTypesTest. Do not edit.

export type ClientMessage = SayJoin | SayResume | SayHost | SayProject | SayClock | SayAnswer | SayConfide | SayHand | SayReady | SayLeave | SaySteer | SayExtend | SayGiveTime | SayAcceptLate | SayModerate | SayRename | SayRemove | SayLock | SaySound

export type ServerMessage = Seated | Saved | Refused | Time | StudentView | ProjectorView | HostView

export const CloseCode = {
  COME_BACK: 4001,
  TOO_SLOW: 4002,
  SILENT: 4003,
  FLOOD: 4029,
  REPLACED: 4501,
  REMOVED: 4502,
  OVER: 4503,
  TOO_MANY_TRIES: 4504,
  MALFORMED: 4505,
  LEFT: 4506,
} as const

export interface ApiDecks {
  decks: readonly ApiDeck[]
}

export interface ApiDrawRequest {
  deck: string
  cards: readonly string[]
  types: readonly string[]
  difficulties: readonly ApiLevel[]
  count: number
  seed: number
}

export interface ApiDrawn {
  seed: number
  questions: readonly ApiPreview[]
  seconds: number
  notes: readonly string[]
}

export interface ApiOpenRequest {
  draw: ApiDrawRequest
  rules: ApiRules
  host: string
}

export interface ApiOpened {
  code: string
}

export interface ApiRooms {
  rooms: readonly ApiOpenRoom[]
}

export interface ApiMendRequest {
  question: string
  mending: ApiMending
  sure: boolean
}

export interface ApiMended {
  gaining: number
  losing: number
  right: number
  rightThen: number
  movers: readonly ApiMover[]
}

export interface ApiReport {
  code: string
  title: string
  over: boolean
  scored: boolean
  of: number
  questions: readonly ApiAsked[]
  kinds: readonly ApiByKind[]
  students: readonly ApiStudent[]
  mendings: readonly ApiChange[]
}

export interface ApiProblems {
  problems: readonly ApiProblem[]
}

export interface SayJoin {
  type: 'join'
  code: string
  name: string
  token: string
}

export interface SayResume {
  type: 'resume'
  code: string
  seat: number
  token: string
}

export interface SayHost {
  type: 'host'
  code: string
  key: string
}

export interface SayProject {
  type: 'project'
  code: string
}

export interface SayClock {
  type: 'clock'
  sent: number
}

export interface SayAnswer {
  type: 'answer'
  id: string
  question: string
  reply: Reply
  thought: number
}

export interface SayConfide {
  type: 'confide'
  question: string
  sureness: Sureness
}

export interface SayHand {
  type: 'hand'
}

export interface SayReady {
  type: 'ready'
  question: string
  loaded: boolean
}

export interface SayLeave {
  type: 'leave'
}

export interface SaySteer {
  type: 'steer'
  id: string
  move: Move
}

export interface SayExtend {
  type: 'extend'
  id: string
  seconds: number
}

export interface SayGiveTime {
  type: 'give-time'
  id: string
  seat: number
  factor: number
}

export interface SayAcceptLate {
  type: 'accept-late'
  id: string
}

export interface SayModerate {
  type: 'moderate'
  id: string
  question: string
  entries: readonly string[]
  shown: boolean
}

export interface SayRename {
  type: 'rename'
  id: string
  seat: number
  name: string
}

export interface SayRemove {
  type: 'remove'
  id: string
  seat: number
}

export interface SayLock {
  type: 'lock'
  id: string
  locked: boolean
}

export interface SaySound {
  type: 'sound'
  id: string
  on: boolean
}

export interface Seated {
  type: 'seated'
  code: string
  seat: number
  token: string
  name: string
  given: boolean
  turn: number
}

export interface Saved {
  type: 'saved'
  id: string
  question: string
  hands: number
  seats: number
}

export interface Refused {
  type: 'refused'
  id: string
  reason: Reason
}

export interface Time {
  type: 'time'
  sent: number
  now: number
}

export interface StudentView {
  type: 'student'
  epoch: number
  version: number
  scene: StudentScene
  me: StudentMe
}

export interface ProjectorView {
  type: 'projector'
  epoch: number
  version: number
  code: string
  address: string
  title: string
  host?: string
  sound: boolean
  scene: ProjectorScene
}

export interface HostView {
  type: 'host'
  epoch: number
  version: number
  code: string
  address: string
  plan: LessonPlan
  locked: boolean
  screens: number
  desks: number
  scored: boolean
  sound: boolean
  troubled: boolean
  pupils: readonly HostPupil[]
  late: readonly HostLate[]
  scene: HostScene
}

export interface ApiDeck {
  id: string
  title: string
  subject: string
  level: string
  about: string
  cards: readonly ApiDeckCard[]
  items: readonly ApiItem[]
}

export type ApiLevel = 'easy' | 'medium' | 'hard'

export interface ApiPreview {
  item: ApiItem
  outcome: Outcome
  lesson: Lesson
  source?: FaceSource
  picture?: FacePicture
}

export interface ApiRules {
  readingSeconds: number
  timeFactor: number
  points: ApiPoints
  leaderboard: boolean
  standings: boolean
  givenNames: boolean
  mayChange: boolean
  autoReveal: boolean
  capacity: number
  confidence: boolean
  order: ApiOrder
}

export interface ApiOpenRoom {
  code: string
  title: string
  number: number
  of: number
  seats: number
  over: boolean
}

export type ApiMending = ApiAccept | ApiKey | ApiCounts | ApiAsAsked

export interface ApiMover {
  seat: number
  name: string
  from: number
  to: number
}

export interface ApiAsked {
  number: number
  id: string
  type: string
  stem: string
  lesson: Lesson
  outcome: Outcome
  skipped: boolean
  counts: boolean
  mended: boolean
  right: number
  partly: number
  wrong: number
  blank: number
  seats: number
  belief?: ApiBelief
  sure?: ApiSure
  picture?: FacePicture
  passage?: string
}

export interface ApiByKind {
  type: string
  questions: number
  right: number
  partly: number
  wrong: number
  blank: number
}

export interface ApiStudent {
  seat: number
  name: string
  left: boolean
  points: number
  place: number
  right: number
  partly: number
  wrong: number
  blank: number
  millis: number
  answers: readonly ApiAnswer[]
}

export interface ApiChange {
  number: number
  what: string
  text: string
  after: number
}

export interface ApiProblem {
  field: string
  value: string
  expected: string
}

export type Reply = ReplyChoice | ReplyOrder | ReplyPlaces | ReplyNumber | ReplyText | ReplyWords

export type Sureness = 'guess' | 'think' | 'sure'

export type Move = 'start' | 'open' | 'close' | 'reveal' | 'next' | 'skip' | 'end'

export type Reason = 'no-room' | 'room-full' | 'bad-name' | 'name-taken' | 'no-seat' | 'bad-key' | 'slow-down' | 'late' | 'already-answered' | 'not-an-answer' | 'not-now' | 'nobody-here' | 'no-question' | 'still-open' | 'not-a-key' | 'troubled'

export type StudentScene = StudentSceneLobby | StudentSceneReading | StudentSceneAnswering | StudentSceneClosed | StudentSceneRevealed | StudentSceneSlide | StudentSceneBoard | StudentScenePodium

export interface StudentMe {
  seat: number
  name: string
  points?: number
  closesAt?: number
  saved?: Reply
  result?: StudentResult
  standing?: StudentStanding
  ending?: StudentEnding
  mended?: readonly StudentMended[]
  confidence?: StudentConfidence
}

export type ProjectorScene = ProjectorSceneLobby | ProjectorSceneReading | ProjectorSceneAnswering | ProjectorSceneClosed | ProjectorSceneRevealed | ProjectorSceneSlide | ProjectorSceneBoard | ProjectorScenePodium

export interface LessonPlan {
  title: string
  questions: number
  cards: readonly string[]
  kinds: readonly string[]
}

export interface HostPupil {
  seat: number
  name: string
  here: boolean
  up: boolean
  answered: boolean
  away?: number
  extra?: number
  lag?: number
  credit?: number
  cuts?: HostCuts
  points: number
  place: number
  verdict?: StudentVerdict
}

export interface HostLate {
  seat: number
  name: string
  number: number
  after: number
}

export type HostScene = HostSceneLobby | HostSceneQuestion | HostSceneSlide | HostSceneBoard | HostScenePodium

export interface ApiDeckCard {
  id: string
  title: string
  text: string
}

export interface ApiItem {
  id: string
  cards: readonly string[]
  type: string
  difficulty: ApiLevel
  seconds: number
  stem: string
}

export type Outcome = OutcomeChoice | OutcomeOrdering | OutcomeNumber | OutcomeMatching | OutcomeCategorise | OutcomeCloze | OutcomeHotspot | OutcomeLabel | OutcomeTyped | OutcomePoll | OutcomeScale | OutcomeSlide | OutcomeWordCloud | OutcomeOpen

export interface Lesson {
  card: string
  title: string
  explanation: string
}

export interface FaceSource {
  text: string
  credit: string
  part?: number
  parts?: number
}

export interface FacePicture {
  large: string
  small: string
  width: number
  height: number
  alt: string
  credit?: string
}

export type ApiPoints = 'speed' | 'accuracy' | 'unscored'

export type ApiOrder = 'same' | 'each'

export interface ApiAccept {
  is: 'accept'
  replies: readonly Reply[]
}

export interface ApiKey {
  is: 'key'
  reply: Reply
}

export interface ApiCounts {
  is: 'counts'
  counts: boolean
}

export interface ApiAsAsked {
  is: 'as-asked'
}

export interface ApiBelief {
  tag: string
  believes: string
  reteach: string
  count: number
}

export interface ApiSure {
  right: number
  wrong: number
}

export interface ApiAnswer {
  verdict?: StudentVerdict
  points: number
  millis?: number
  text?: string
  said?: Sureness
}

export interface ReplyChoice {
  kind: 'choice'
  options: readonly number[]
}

export interface ReplyOrder {
  kind: 'order'
  tiles: readonly number[]
}

export interface ReplyPlaces {
  kind: 'places'
  places: readonly number[]
}

export interface ReplyNumber {
  kind: 'number'
  text: string
}

export interface ReplyText {
  kind: 'text'
  text: string
}

export interface ReplyWords {
  kind: 'words'
  words: readonly string[]
}

export interface StudentSceneLobby {
  is: 'lobby'
  plan: LessonPlan
  host?: string
  seats: number
}

export interface StudentSceneReading {
  is: 'reading'
  face: Face
  opensAt: number
  waiting?: boolean
}

export interface StudentSceneAnswering {
  is: 'answering'
  face: Face
  ask: Ask
  opensAt: number
  closesAt?: number
  mayChange: boolean
}

export interface StudentSceneClosed {
  is: 'closed'
  face: Face
  ask: Ask
}

export interface StudentSceneRevealed {
  is: 'revealed'
  face: Face
  outcome: Outcome
  lesson: Lesson
  answered: number
  seats: number
  last: boolean
}

export interface StudentSceneSlide {
  is: 'slide'
  face: Face
  text: string
}

export interface StudentSceneBoard {
  is: 'board'
  number: number
  of: number
  rows: readonly Row[]
}

export interface StudentScenePodium {
  is: 'podium'
  rows: readonly Row[]
  questions: number
  seats: number
}

export interface StudentResult {
  verdict: StudentVerdict
  points?: number
  run: number
  thought?: number
  credit?: number
}

export interface StudentStanding {
  place: number
  of: number
  tied: boolean
  moved: number
  behind?: number
  ahead?: string
}

export interface StudentEnding {
  right: number
  of: number
  bestRun: number
  again: readonly LessonAgain[]
}

export interface StudentMended {
  number: number
  verdict: StudentVerdict
  gained?: number
  counts: boolean
}

export interface StudentConfidence {
  said?: Sureness
  calibration?: readonly StudentCalibration[]
}

export interface ProjectorSceneLobby {
  is: 'lobby'
  plan: LessonPlan
  names: readonly ProjectorName[]
  seats: number
  locked: boolean
  qr: ProjectorQr
}

export interface ProjectorSceneReading {
  is: 'reading'
  face: Face
  startedAt: number
  opensAt: number
  waiting?: boolean
}

export interface ProjectorSceneAnswering {
  is: 'answering'
  face: Face
  ask: Ask
  opensAt: number
  closesAt?: number
  hands: number
  seats: number
}

export interface ProjectorSceneClosed {
  is: 'closed'
  face: Face
  ask: Ask
  hands: number
  seats: number
}

export interface ProjectorSceneRevealed {
  is: 'revealed'
  face: Face
  outcome: Outcome
  lesson: Lesson
  right?: number
  hands: number
  seats: number
  voided?: boolean
}

export interface ProjectorSceneSlide {
  is: 'slide'
  face: Face
  text: string
}

export interface ProjectorSceneBoard {
  is: 'board'
  number: number
  of: number
  rows: readonly Row[]
  right: number
  seats: number
  climber?: ProjectorClimber
  left: number
  voided?: boolean
}

export interface ProjectorScenePodium {
  is: 'podium'
  rows: readonly Row[]
  questions: number
  seats: number
  rightShare: number
  missed: readonly LessonAgain[]
  voided: readonly number[]
}

export interface HostCuts {
  questions: number
  credit: number
}

export type StudentVerdict = 'right' | 'partly' | 'wrong' | 'none'

export interface HostSceneLobby {
  is: 'lobby'
  first: string
  qr: ProjectorQr
}

export interface HostSceneQuestion {
  is: 'question'
  step: HostStep
  face: Face
  outcome: Outcome
  lesson: Lesson
  opensAt?: number
  closesAt?: number
  hands: number
  seats: number
  next?: string
  loading?: HostLoading
}

export interface HostSceneSlide {
  is: 'slide'
  face: Face
  text: string
  next?: string
}

export interface HostSceneBoard {
  is: 'board'
  number: number
  of: number
  rows: readonly Row[]
  next?: string
}

export interface HostScenePodium {
  is: 'podium'
  rows: readonly Row[]
  played: readonly HostPlayed[]
  missed: readonly LessonAgain[]
}

export interface OutcomeChoice {
  kind: 'choice'
  form: AskForm
  options: readonly OutcomeOption[]
  letters: string
}

export interface OutcomeOrdering {
  kind: 'ordering'
  tiles: readonly OutcomeTile[]
}

export interface OutcomeNumber {
  kind: 'number'
  answer: number
  unit: string
  least: number
  most: number
  year: boolean
  full?: OutcomeSpan
  zero?: OutcomeSpan
  values: readonly OutcomeValue[]
}

export interface OutcomeMatching {
  kind: 'matching'
  lefts: readonly OutcomePlaced[]
  rights: readonly string[]
}

export interface OutcomeCategorise {
  kind: 'categorise'
  tiles: readonly OutcomePlaced[]
  bins: readonly string[]
}

export interface OutcomeCloze {
  kind: 'cloze'
  text: readonly string[]
  gaps: readonly OutcomeGap[]
  bank: readonly string[]
}

export interface OutcomeHotspot {
  kind: 'hotspot'
  regions: readonly OutcomeSpot[]
  letters: string
  several: boolean
}

export interface OutcomeLabel {
  kind: 'label'
  regions: readonly OutcomeLabelled[]
  names: readonly string[]
}

export interface OutcomeTyped {
  kind: 'typed'
  answer: string
  also: readonly string[]
  right: number
  wrong: number
  groups: readonly OutcomeGroup[]
}

export interface OutcomePoll {
  kind: 'poll'
  options: readonly OutcomeChosen[]
  letters: string
  most: number
  people: number
}

export interface OutcomeScale {
  kind: 'scale'
  least: number
  most: number
  low: string
  high: string
  counts: readonly number[]
  mean?: number
  median?: number
}

export interface OutcomeSlide {
  kind: 'slide'
  text: string
}

export interface OutcomeWordCloud {
  kind: 'word-cloud'
  shown: readonly OutcomeSaid[]
  heard: readonly OutcomeHeard[]
}

export interface OutcomeOpen {
  kind: 'open'
  shown: readonly OutcomeSaid[]
  heard: readonly OutcomeHeard[]
}

export interface Face {
  id: string
  number: number
  of: number
  card: string
  stem: string
  source?: FaceSource
  picture?: FacePicture
  kind: string
  mixed?: boolean
}

export type Ask = AskChoice | AskOrdering | AskNumber | AskMatching | AskCloze | AskHotspot | AskLabel | AskTyped | AskCategorise | AskPoll | AskScale | AskWordCloud | AskOpen

export interface Row {
  place: number
  seat: number
  name: string
  points: number
  moved: number
}

export interface LessonAgain {
  card: string
  title: string
  missed: number
}

export interface StudentCalibration {
  sureness: Sureness
  said: number
  right: number
}

export interface ProjectorName {
  seat: number
  name: string
  up: boolean
}

export interface ProjectorQr {
  size: number
  path: string
}

export interface ProjectorClimber {
  name: string
  by: number
}

export type HostStep = 'reading' | 'answering' | 'closed' | 'revealed'

export interface HostLoading {
  missing: number
  failed: number
  waiting: boolean
}

export interface HostPlayed {
  number: number
  stem: string
  card: string
  right?: number
  answered: number
  seats: number
  skipped: boolean
}

export type AskForm = 'one' | 'several' | 'true-false'

export interface OutcomeOption {
  text: string
  right: boolean
  count: number
}

export interface OutcomeTile {
  text: string
  at: string
  place: number
  counts: readonly number[]
}

export interface OutcomeSpan {
  from: number
  to: number
}

export interface OutcomeValue {
  value: number
  count: number
}

export interface OutcomePlaced {
  text: string
  place: number
  counts: readonly number[]
}

export interface OutcomeGap {
  word: number
  also: readonly number[]
  counts: readonly number[]
}

export interface OutcomeSpot {
  region: AskRegion
  right: boolean
  count: number
}

export interface OutcomeLabelled {
  region: AskRegion
  name: number
  counts: readonly number[]
}

export interface OutcomeGroup {
  texts: readonly string[]
  count: number
  right: boolean
}

export interface OutcomeChosen {
  text: string
  count: number
}

export interface OutcomeSaid {
  text: string
  count: number
}

export interface OutcomeHeard {
  texts: readonly string[]
  count: number
  stand: OutcomeStand
  caution: boolean
}

export interface AskChoice {
  kind: 'choice'
  form: AskForm
  options: readonly string[]
  letters: string
  most: number
}

export interface AskOrdering {
  kind: 'ordering'
  tiles: readonly string[]
}

export interface AskNumber {
  kind: 'number'
  unit: string
  least: number
  most: number
  step: number
  year: boolean
}

export interface AskMatching {
  kind: 'matching'
  lefts: readonly string[]
  rights: readonly string[]
}

export interface AskCloze {
  kind: 'cloze'
  text: readonly string[]
  bank: readonly string[]
  once: boolean
}

export interface AskHotspot {
  kind: 'hotspot'
  regions: readonly AskRegion[]
  letters: string
  most: number
}

export interface AskLabel {
  kind: 'label'
  regions: readonly AskRegion[]
  names: readonly string[]
}

export interface AskTyped {
  kind: 'typed'
  most: number
}

export interface AskCategorise {
  kind: 'categorise'
  tiles: readonly string[]
  bins: readonly string[]
}

export interface AskPoll {
  kind: 'poll'
  options: readonly string[]
  letters: string
  most: number
}

export interface AskScale {
  kind: 'scale'
  least: number
  most: number
  low: string
  high: string
}

export interface AskWordCloud {
  kind: 'word-cloud'
  entries: number
  most: number
}

export interface AskOpen {
  kind: 'open'
  most: number
}

export interface AskRegion {
  name: string
  outline: readonly number[]
  x: number
  y: number
}

export type OutcomeStand = 'waiting' | 'shown' | 'hidden'
