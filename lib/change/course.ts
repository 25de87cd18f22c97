import { groupBy } from '@/lib/group-by'
import { STANCE, type Stance, sideOf } from '@/lib/vocabulary'
import {
  answerKey,
  isDeed,
  isFirstHandStated,
  isOnKnownDay,
  orderingSpan,
  type Span,
  type Statement,
} from './statement'

/** What one actor said on one topic, at one summit where the topic is judged at summits, in order. */
export type Course<S extends Statement = Statement> = {
  holder: string
  topic: string
  summit: string | null
  /** Answers in order, equal ones in a row together. */
  runs: Run<S>[]
  /** One for each two runs that follow each other. */
  moves: Move<S>[]
  /** Days with different answers of equal rank: for review, in no change. */
  contradictions: S[][]
  /** First-hand, stated, but on a day that orders them with no certainty: listed, in no change. */
  undated: S[]
  /** What the actor did, earliest first. It stands beside the words. */
  deeds: S[]
  /** Reported and inferred statements, and those on an earlier wording. */
  apart: S[]
}

/** One answer, and when it was given. */
export type Answer<S extends Statement = Statement> = { span: Span; statements: S[] }
/** The same answer given once or several times in a row. */
export type Run<S extends Statement = Statement> = { key: string; stance: Stance; answers: Answer<S>[] }

/**
 * `crossed`: from one side to the other; `terms`: on the same side another degree or other conditions; `mixed`: to or
 * from mixed.
 */
export const MOVE_KINDS = ['crossed', 'terms', 'mixed'] as const
export type MoveKind = (typeof MOVE_KINDS)[number]
/** @property before the last answer of the earlier run, `after` the first of the later one */
export type Move<S extends Statement = Statement> = { kind: MoveKind; before: Answer<S>; after: Answer<S> }

/**
 * The courses of statements, by holder, topic and summit.
 * @param asOf leaves out whatever was, or may have been, said after this day
 */
export function listCourses<S extends Statement>(statements: S[], asOf?: string): Course<S>[] {
  const known = asOf === undefined ? statements : statements.filter(({ statedTo }) => statedTo <= asOf)
  return [...groupBy(known, courseKey).values()].map(toCourse)
}

/** Equal for statements of one course. */
export const courseKey = ({ holder, topic, summit }: Pick<Statement, 'holder' | 'topic' | 'summit'>) =>
  `${holder} ${topic} ${summit ?? ''}`

/** @param statements of one holder, topic and summit, at least one */
function toCourse<S extends Statement>(statements: S[]): Course<S> {
  const { holder, topic, summit } = statements[0] as S
  const sorted = statements.toSorted(byDay)
  const words = sorted.filter(isFirstHandStated)
  const deeds = sorted.filter(isDeed)
  const { answers, contradictions, undated } = orderAnswers(words)
  const runs = toRuns(answers)
  return {
    holder,
    topic,
    summit,
    runs,
    moves: runs.slice(1).map((run, index) => toMove(runs[index] as Run<S>, run)),
    contradictions,
    undated,
    deeds,
    apart: sorted.filter((statement) => !words.includes(statement) && !deeds.includes(statement)),
  }
}

/** Orders statements by first day, last day, id. */
function byDay(a: Statement, b: Statement): number {
  return compare(a.statedFrom, b.statedFrom) || compare(a.statedTo, b.statedTo) || compare(a.id, b.id)
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A day of one answer is an answer. A vaguer date (a month, "c. 22 Jan") is one where nothing else that was said in its
 * days says otherwise.
 */
function orderAnswers<S extends Statement>(words: S[]) {
  const onDays = [...groupBy(words.filter(isOnKnownDay), ({ statedOn }) => statedOn).values()]
  const [contradictions, clear] = partition(onDays, (day) => new Set(day.map(answerKey)).size > 1)
  const vague = words.filter((one) => !isOnKnownDay(one))
  const [ordered, undated] = partition(vague, (one) => {
    const span = orderingSpan(one.statedOn)
    return span !== undefined && words.every((other) => saysTheSame(one, other) || isApart(span, other))
  })
  const answers = [
    ...clear.map((statements) => ({ span: spanOf(statements[0] as S), statements })),
    ...ordered.map((one) => ({ span: spanOf(one), statements: [one] })),
  ]
  return {
    answers: answers.toSorted((a, b) => byDay(a.statements[0] as S, b.statements[0] as S)),
    contradictions,
    undated,
  }
}

const saysTheSame = (a: Statement, b: Statement) => answerKey(a) === answerKey(b)

/** Whether a statement was certainly not made in these days. One that no date orders says nothing about others. */
function isApart(span: Span, other: Statement): boolean {
  const theirs = orderingSpan(other.statedOn)
  return theirs === undefined || theirs.to < span.from || span.to < theirs.from
}

const spanOf = ({ statedFrom, statedTo }: Statement): Span => ({ from: statedFrom, to: statedTo })

function toRuns<S extends Statement>(answers: Answer<S>[]): Run<S>[] {
  const runs: Run<S>[] = []
  for (const answer of answers) {
    const [first] = answer.statements as [S]
    const [key, last] = [answerKey(first), runs.at(-1)]
    if (last?.key === key) last.answers.push(answer)
    else runs.push({ key, stance: first.stance, answers: [answer] })
  }
  return runs
}

function toMove<S extends Statement>(from: Run<S>, to: Run<S>): Move<S> {
  return { kind: moveKind(from.stance, to.stance), before: lastOf(from), after: to.answers[0] as Answer<S> }
}

const lastOf = <S extends Statement>(run: Run<S>) => run.answers.at(-1) as Answer<S>

/** The kind of a move between two different answers. */
export function moveKind(before: Stance, after: Stance): MoveKind {
  if (sideOf(before) === 'mixed' || sideOf(after) === 'mixed') return 'mixed'
  return Math.sign(STANCE[before].score) === Math.sign(STANCE[after].score) ? 'terms' : 'crossed'
}

function partition<T>(list: T[], fits: (one: T) => boolean): [T[], T[]] {
  return [list.filter(fits), list.filter((one) => !fits(one))]
}
