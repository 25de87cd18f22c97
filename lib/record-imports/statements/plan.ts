import type { KnownRecords, Place } from '../reading'
import { keyOf, type Named, type NamedActors, nameActors } from './actors'
import type { CodedDocument, CodedFile, CodedStatement } from './coded'
import type { StatementMapping } from './mapping'
import { type Judgement, judgeDocument, type Outcome } from './outcome'
import type { Marked } from './said-words'
import { createSourceNames, type NamedSource } from './sources'
import { type NamedTopics, nameTopics } from './topics'

/** A document of the file: its source with the SHA-256 of its text; or why it is refused with all its statements. */
export type PlannedDocument = (NamedSource & { hash: string }) | { problem: string }

/** What becomes of everything in a coded file; `outcomes` by document and statement, in the order of the file. */
export type Plan = {
  documents: PlannedDocument[]
  outcomes: Outcome[][]
  actors: NamedActors
  topics: NamedTopics
  /** How often each concept is coded, and how the statements that come in are marked. */
  times: Map<string, number>
  marked: Map<Marked, number>
}

/** Reads a coded file once and decides what becomes of everything in it. */
export function planStatements(file: CodedFile, mapping: StatementMapping, known: KnownRecords): Plan {
  const nameSource = createSourceNames(known, mapping.choices ?? {})
  const documents: PlannedDocument[] = []
  const judged: { outcome: Outcome; coded: Coded }[][] = []
  const concepts = new Map<string, Place>()
  const times = new Map<string, number>()
  const count = (concept: string, place: Place) => {
    if (!concepts.has(concept)) concepts.set(concept, place)
    times.set(concept, (times.get(concept) ?? 0) + 1)
  }
  for (const document of file.documents()) {
    const judgement = judgeDocument(document, mapping.ownText ?? 'author')
    documents.push(planned(document, judgement, nameSource))
    judged.push(
      document.statements.map((statement, index) => {
        const outcome = 'problem' in judgement ? { refused: judgement.problem } : judgement.outcomes[index]
        return { outcome: outcome ?? { refused: 'was not read' }, coded: codedOf(document, statement) }
      }),
    )
    for (const { outcome, coded } of judged.at(-1) ?? [])
      if (!('refused' in outcome)) for (const concept of coded.concepts) count(concept, coded.place)
  }
  const topics = nameTopics(concepts, file, mapping, known)
  const outcomes = judged.map((all) => all.map(({ outcome, coded }) => withTopics(outcome, coded, topics)))
  const speaking = judged.flatMap((all, index) =>
    all.flatMap(({ coded }, at) => (isIn(outcomes[index]?.[at]) ? [coded] : [])),
  )
  const actors = nameActors(listNamed(speaking), file, known.actors, mapping.choices ?? {})
  return { documents, outcomes, actors, topics, times, marked: countMarked(outcomes.flat()) }
}

function planned(
  document: CodedDocument,
  judgement: Judgement,
  nameSource: ReturnType<typeof createSourceNames>,
): PlannedDocument {
  const { source } = document
  if ('problem' in source) return source
  if ('problem' in judgement) return judgement
  const { hash } = judgement
  return { hash, ...nameSource({ source, hash, place: placeOfDocument(document) }) }
}

/** “document 12, Hearing of 10 Oct 2018”. */
export function placeOfDocument({ number, title }: Pick<CodedDocument, 'number' | 'title'>): Place {
  return { words: `document ${number}, ${title.slice(0, LONGEST_TITLE)}`, row: number }
}

/** “statement 17 in Hearing of 10 Oct 2018”. */
export function placeOfStatement(
  { title }: Pick<CodedDocument, 'title'>,
  { number }: Pick<CodedStatement, 'number'>,
): Place {
  return { words: `statement ${number} in ${title.slice(0, LONGEST_TITLE)}`, row: number }
}

/** Characters of a title in a place. */
const LONGEST_TITLE = 200

/** What naming needs of a statement. Its text is not kept. */
type Coded = Pick<CodedStatement, 'concepts' | 'speakers' | 'organization'> & { place: Place; day: string | null }

function codedOf(document: CodedDocument, statement: CodedStatement): Coded {
  const { concepts, speakers, organization } = statement
  const day = 'problem' in document.source ? null : document.source.issued
  return { concepts, speakers, organization, place: placeOfStatement(document, statement), day }
}

const isIn = (outcome: Outcome | undefined) => outcome !== undefined && 'said' in outcome

/** A statement comes in where one of its concepts does. */
function withTopics(outcome: Outcome, { concepts }: Coded, topics: NamedTopics): Outcome {
  if (!isIn(outcome)) return outcome
  const named = concepts.map((concept) => topics.of(concept))
  if (named.some((topic) => 'slug' in topic)) return outcome
  const problem = named.flatMap((topic) => ('problem' in topic ? [topic.problem] : []))[0]
  return problem ? { refused: problem } : { left: 'the mapping leaves its concept out' }
}

function listNamed(speaking: Coded[]): Named[] {
  const named = new Map<string, Named>()
  const note = (speaker: Named['speaker'], place: Place): Named => {
    const known = named.get(keyOf(speaker)) ?? { speaker, organizations: new Map(), place }
    named.set(keyOf(speaker), known)
    return known
  }
  for (const { speakers, organization, place, day } of speaking)
    for (const speaker of speakers) {
      const one = note(speaker, place)
      if (organization === null || speaker.kind === 'organization') continue
      const before = one.organizations.get(organization) ?? null
      one.organizations.set(organization, before === null || (day !== null && day < before) ? day : before)
      note({ name: organization, kind: 'organization' }, place)
    }
  return [...named.values()]
}

function countMarked(outcomes: Outcome[]): Map<Marked, number> {
  const counts = new Map<Marked, number>()
  for (const outcome of outcomes)
    if ('said' in outcome) counts.set(outcome.said.marked, (counts.get(outcome.said.marked) ?? 0) + 1)
  return counts
}
