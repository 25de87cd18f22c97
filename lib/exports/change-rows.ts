import { type Passage, stanceOf } from '@/lib/change/between'
import type { Answer } from '@/lib/change/course'
import { type ChangeView, recordKey } from '@/lib/change/model'
import { dayOf, passageWords, stanceWord } from '@/lib/change/words'
import { shortCitation } from '@/lib/citations/short-citation'
import { formatDate } from '@/lib/dates'
import { type PositionRecord, quotedWords } from '@/lib/records/read-model'
import { EVIDENCE_MODE, STANCE } from '@/lib/vocabulary'
import { closedDay } from './closed-day'
import type { Value } from './long-row'
import { termsText } from './position-text'

const ANSWER_FIELDS = [
  'stance',
  'score',
  'conditions',
  'said_on',
  'said_from',
  'said_to',
  'position',
  'summary',
  'quotation',
  'reporter_words',
  'quotation_id',
  'quotation_lang',
  'citation',
  'source',
  'source_issued',
] as const

/** Columns of a row of changes: who on what, what became of it, then the answer before and the answer after. */
export const CHANGE_FIELDS = [
  'actor',
  'actor_name',
  'topic',
  'topic_label',
  'proposition',
  'summit',
  'outcome',
  'kind',
  'words',
  ...ANSWER_FIELDS.map((name) => `before_${name}` as const),
  'between',
  ...ANSWER_FIELDS.map((name) => `after_${name}` as const),
  'deeds',
] as const
export type ChangeRow = Partial<Record<(typeof CHANGE_FIELDS)[number], Value>>

/** The passages of a view as data, a row each, in the order of the list. Several records of one day are lines of a field. */
export function* changeRows(view: ChangeView): Generator<ChangeRow> {
  for (const passage of view.changes.listed) yield changeRow(passage, view)
}

function changeRow(passage: Passage, view: ChangeView): ChangeRow {
  const { course, fate, kind, before, after, between } = passage
  const topic = view.topics.get(course.topic)
  return {
    actor: course.holder,
    actor_name: view.actors.get(course.holder)?.name,
    topic: course.topic,
    topic_label: topic?.label,
    proposition: topic?.proposition,
    summit: course.summit,
    outcome: fate,
    kind,
    words: passageWords(passage),
    ...answerValues('before', before, view),
    between: between.map((answer) => `${stanceWord(stanceOf(answer))}, ${dayOf(answer)}`).join('; '),
    ...answerValues('after', after, view),
    deeds: course.deeds.map((deed) => `${stanceWord(deed.stance)}, ${formatDate(deed.statedOn)}`).join('; '),
  }
}

function answerValues(side: 'before' | 'after', answer: Answer | undefined, view: ChangeView): ChangeRow {
  const records = answer ? answerRecords(answer, view) : []
  const [first] = records
  if (!answer || !first) return {}
  const joined = (of: (record: PositionRecord) => string | undefined) =>
    records
      .map(of)
      .filter((text) => text !== undefined && text !== '')
      .join('\n')
  const evidence = (record: PositionRecord) => record.evidence[0]
  const source = (record: PositionRecord) => view.sources.get(evidence(record)?.source ?? '')
  const words = (quoted: boolean) =>
    joined((record) => {
      const given = evidence(record)
      return given && EVIDENCE_MODE[given.mode].quoted === quoted ? quotedWords(given) : undefined
    })
  const values: Record<(typeof ANSWER_FIELDS)[number], Value> = {
    stance: first.stance,
    score: STANCE[first.stance].score,
    conditions: joined(termsText),
    said_on: first.statedOn,
    said_from: closedDay(first.statedFrom),
    said_to: closedDay(first.statedTo),
    position: joined(({ id }) => id),
    summary: joined(({ summary }) => summary),
    quotation: words(true),
    reporter_words: words(false),
    quotation_id: joined((record) => evidence(record)?.id),
    quotation_lang: evidence(first)?.lang,
    citation: joined((record) => {
      const cited = source(record)
      return cited && shortCitation(cited, evidence(record)?.locator ?? null)
    }),
    source: joined((record) => evidence(record)?.source),
    source_issued: source(first)?.issued,
  }
  return Object.fromEntries(ANSWER_FIELDS.map((name) => [`${side}_${name}`, values[name]]))
}

/** The records of an answer, in the order of its statements. */
export function answerRecords({ statements }: Answer, { records }: ChangeView): PositionRecord[] {
  return statements.flatMap((statement) => records.get(recordKey(statement)) ?? [])
}
