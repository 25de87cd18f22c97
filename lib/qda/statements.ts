import type { RecordOf } from '@/lib/records/registry'
import { guidOf } from './codes'
import type { QdaSource } from './model'

/** A record on the words that it rests on: what these are coded with, by whom, and what is said of it in words. */
export type Statement = {
  id: string
  quotations: readonly string[]
  codes: string[]
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
  return { id, quotations, codes, coding, by: undefined, words: `${statement}\nClaim ${id}.` }
}

function absenceStatement({ id, quotations, kind, topic, actor, by, note }: RecordOf<'absence'>): Statement {
  const codes = [guidOf('topic', topic), guidOf('silence', kind), guidOf('actor', actor)]
  return {
    id,
    quotations,
    codes,
    coding: undefined,
    by,
    words: [note, `Silence ${id}: no stance.`].filter(Boolean).join('\n'),
  }
}
