import type { Line, Place, Question, ReaderInput } from '../reading'
import type { CodedDocument, CodedFile } from './coded'
import { codingOf } from './codings'
import { listHeld } from './held'
import type { StatementMapping } from './mapping'
import { isMixed, listOpposed } from './opposed'
import { type Plan, type PlannedDocument, placeOfDocument, placeOfStatement } from './plan'
import { buildPositions, type Repeat } from './positions'
import { anchorIn } from './quotations'
import { storeText } from './stored-text'

type Context = Pick<ReaderInput, 'today'> & { file: CodedFile; mapping: StatementMapping; plan: Plan }

/**
 * The records of a planned file: topics and actors, then document by document the source, its text, codings, quotations
 * and positions; with what was refused, left out and asked.
 */
export function* listRecords(context: Context): Generator<Line> {
  const { file, mapping, plan } = context
  const { actors, topics } = plan
  for (const question of [...topics.questions, ...actors.questions]) yield { kind: 'question', question }
  const [first] = topics.records
  if (first) yield { kind: 'record', type: 'theme', record: topics.theme, place: first.place }
  for (const { record, place } of actors.records) yield { kind: 'record', type: 'actor', record, place }
  for (const { record, place } of topics.records) yield { kind: 'record', type: 'topic', record, place }
  const tally: Tally = { repeats: [], notes: 0 }
  let index = 0
  for (const document of file.documents()) {
    yield* listDocument(document, index, context, tally)
    index += 1
  }
  if (tally.repeats.length > 0) yield { kind: 'question', question: askAboutRepeats(tally.repeats, mapping) }
  if (tally.notes > 0)
    yield { kind: 'unplaced', what: 'Notes on documents that their writer did not code', count: tally.notes }
}

/** What is counted over the documents. */
type Tally = { repeats: Repeat[]; notes: number }

function* listDocument(document: CodedDocument, index: number, context: Context, tally: Tally): Generator<Line> {
  const { plan } = context
  const planned = plan.documents[index]
  const outcomes = plan.outcomes[index] ?? []
  const place = placeOfDocument(document)
  if (!planned || 'problem' in planned) {
    yield { kind: 'refused', what: 'Document', place, reason: planned?.problem ?? 'was not read' }
  } else yield* listSource(document, planned, context, outcomes, tally)
  for (const [at, statement] of document.statements.entries()) {
    const outcome = outcomes[at]
    if (outcome === undefined || 'said' in outcome || 'waits' in outcome) continue
    const where = placeOfStatement(document, statement)
    if ('left' in outcome) yield { kind: 'nothing', what: 'Statement', place: where, reason: outcome.left }
    else yield { kind: 'refused', what: 'Statement', place: where, reason: outcome.refused }
  }
}

function* listSource(
  document: CodedDocument,
  { record, onRecord, question, hash }: Exclude<PlannedDocument, { problem: string }>,
  { today, file, mapping, plan }: Context,
  outcomes: Plan['outcomes'][number],
  tally: Tally,
): Generator<Line> {
  const place = placeOfDocument(document)
  const authors = record.authors.map((author) => ({ ...author, actor: plan.actors.person(author.name) }))
  const source = onRecord ? record : { ...record, authors }
  if (question) yield { kind: 'question', question }
  yield { kind: 'record', type: 'source', record: source, place }
  const { body } = storeText(document.text)
  if (body !== '') yield { kind: 'text', source: source.slug, body, place }
  const held = listHeld(document, source.slug, outcomes, plan, mapping)
  const coders = [...new Set(held.map(({ statement }) => statement.coder))].sort()
  const opposed = listOpposed(held, document, mapping.choices ?? {})
  for (const { question } of opposed) yield { kind: 'question', question }
  const mixed = new Set(opposed.filter(isMixed).map(({ occasion }) => occasion))
  const once = mapping.choices?.[REPEATS] === ONCE
  const { quotations, positions, repeats } = buildPositions(held, source, anchorIn(body, hash, today), { mixed, once })
  for (const coder of coders)
    yield {
      kind: 'record',
      type: 'coding',
      record: codingOf(document, source.slug, coder, { program: file.program, today }),
      place,
    }
  const at = (statement: number): Place => placeOfStatement(document, { number: statement })
  for (const { record, statement, waits } of quotations)
    yield { kind: 'record', type: 'quotation', record, place: at(statement), ...(waits ? { waits } : {}) }
  for (const { record, statement, waits } of positions)
    yield { kind: 'record', type: 'position', record, place: at(statement), ...(waits ? { waits } : {}) }
  for (const { statement, of, counted } of repeats)
    if (!counted) yield { kind: 'nothing', what: 'Statement', place: at(statement), reason: `repeats statement ${of}` }
  tally.repeats.push(...repeats)
  tally.notes += [...document.notes.keys()].filter((coder) => !coders.includes(coder)).length
}

const REPEATS = 'repeats'
const ONCE = 'once'
/** Most repeats that the question about them lists. */
const LISTED = 20

function askAboutRepeats(repeats: Repeat[], { choices }: StatementMapping): Question {
  const [first] = repeats
  const listed = repeats.slice(0, LISTED).map(({ statement, of }) => `${statement} of ${of}`)
  const more = repeats.length > LISTED ? ` and ${repeats.length - LISTED} more` : ''
  return {
    id: REPEATS,
    place: { words: `statement ${first?.statement}`, row: first?.statement ?? 0 },
    says: `Statements that repeat another: the same words, speaker, concept and stance by the same coder (${listed.join(', ')}${more}).`,
    choices: [
      { value: 'each', label: 'Count each, as the file does: a quotation of its own' },
      { value: ONCE, label: 'Count them once' },
    ],
    chosen: choices?.[REPEATS] === ONCE ? ONCE : 'each',
    waits: false,
  }
}
