import type { RecordOf } from '@/lib/records/registry'
import { guidOf } from './codes'
import type { QdaDocument, Range } from './documents'
import type { QdaSource } from './model'

/** A record on the words that it rests on: what these are coded with, by whom, and what is said of it in words. */
export type Statement = {
  id: string
  quotations: readonly string[]
  codes: string[]
  /** Slugs of those whose case the words belong to. */
  speakers: readonly string[]
  coding: string | undefined
  by: string | undefined
  words: string
}

/** The records on a source as statements. Withdrawn ones are left out. */
export function statementsOf({ positions, claims, absences }: QdaSource): Statement[] {
  return [
    ...positions.filter(isPublished).map(positionStatement),
    ...claims.filter(isPublished).map(claimStatement),
    ...absences.map(absenceStatement),
  ]
}

/** A selection of a document: the words of a segment of a statement's quotation. */
export type Selection = { guid: string; statement: Statement; range: Range }

/** Every selection of a document: by records, then the words on which no record rests, so that no anchor is lost. */
export function* listSelections(coded: QdaSource, { places }: QdaDocument): Generator<Selection> {
  const statements = statementsOf(coded)
  const used = new Set(statements.flatMap(({ quotations }) => quotations))
  const bare = coded.quotations.filter(({ id }) => !used.has(id)).map(bareStatement)
  for (const statement of [...statements, ...bare])
    for (const quotation of statement.quotations)
      for (const [n, range] of (places.get(quotation) ?? []).entries())
        yield { guid: guidOf('selection', `${statement.id}/${quotation}/${n}`), statement, range }
}

const bareStatement = ({ id, speakers }: RecordOf<'quotation'>): Statement => ({
  id,
  quotations: [id],
  codes: [],
  speakers,
  coding: undefined,
  by: undefined,
  words: `Quotation ${id}.`,
})

const isPublished = ({ status }: { status: string }) => status === 'published'

function positionStatement(position: RecordOf<'position'>): Statement {
  const { id, quotations, topic, stance, basis, actor, coding, reportedBy, conditions, qualifier, summary } = position
  const terms = conditions?.items
    .map(({ kind, text }) => `${kind} ${text}`)
    .join(conditions.join === 'any' ? ' or ' : ' and ')
  return {
    id,
    quotations,
    codes: [guidOf('topic', topic), guidOf('stance', stance), guidOf('basis', basis), guidOf('actor', actor)],
    speakers: [actor],
    coding,
    by: undefined,
    words: [
      summary,
      terms && `Condition: ${terms}.`,
      qualifier && `Qualifier: ${qualifier}.`,
      reportedBy && `At second hand, reported by ${reportedBy}.`,
      `Position ${id}.`,
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

function claimStatement({ id, quotations, kind, claimant, coding, statement }: RecordOf<'claim'>): Statement {
  const codes = [guidOf('claim', kind), guidOf('actor', claimant)]
  const words = `${statement}\nClaim ${id}.`
  return { id, quotations, codes, speakers: [claimant], coding, by: undefined, words }
}

function absenceStatement({ id, quotations, kind, topic, actor, by, note }: RecordOf<'absence'>): Statement {
  const codes = [guidOf('topic', topic), guidOf('silence', kind), guidOf('actor', actor)]
  return {
    id,
    quotations,
    codes,
    speakers: [actor],
    coding: undefined,
    by,
    words: [note, `Silence ${id}: no stance.`].filter(Boolean).join('\n'),
  }
}
