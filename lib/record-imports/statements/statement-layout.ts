import type { KnownRecords } from '../reading'
import { type ConceptRow, conceptRows } from './concept-rows'
import type { StatementMapping } from './mapping'
import type { Plan } from './plan'
import { MARKED, type Marked } from './said-words'

/** What the preview shows of coded statements, whatever program wrote them. */
export type StatementLayout = {
  concepts: ConceptRow[]
  /** The topics of the library that a concept may be. */
  topics: { slug: string; label: string; proposition: string | null }[]
  organization: 'affiliation' | 'behalf'
  ownText: 'author' | 'all' | 'none'
  theme: string
  marked: { marked: Marked; statements: number }[]
}

export function statementLayout(plan: Plan, mapping: StatementMapping, known: KnownRecords): StatementLayout {
  return {
    concepts: conceptRows(plan, mapping),
    topics: known.topics.map(({ slug, label, proposition }) => ({ slug, label, proposition })),
    organization: mapping.organization ?? 'affiliation',
    ownText: mapping.ownText ?? 'author',
    theme: plan.topics.theme.label,
    marked: MARKED.map((marked) => ({ marked, statements: plan.marked.get(marked) ?? 0 })),
  }
}
