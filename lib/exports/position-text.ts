import { capitalize } from '@/lib/capitalize'
import { saidDay } from '@/lib/change/cell-words'
import type { PositionRecord, SourceRecord } from '@/lib/records/read-model'
import { BASIS } from '@/lib/vocabulary'

/** One condition of a stance: its leading word ("If", "and unless") and its text. */
export type Term = { lead: string; text: string }

/** The conditions of a position: "If …", "and unless …". Empty where it has none. */
export function termsOf({ conditions }: Pick<PositionRecord, 'conditions'>): Term[] {
  if (!conditions) return []
  const joint = conditions.join === 'all' ? 'and' : 'or'
  return conditions.items.map(({ kind, text }, index) => {
    const word = kind === 'if' ? 'if' : 'unless'
    return { lead: index === 0 ? capitalize(word) : `${joint} ${word}`, text }
  })
}

/** The conditions as one text: "If A; and unless B". */
export function termsText(position: Pick<PositionRecord, 'conditions'>): string {
  return termsOf(position)
    .map(({ lead, text }) => `${lead} ${text}`)
    .join('; ')
}

/** Marks of a position that is not first-hand, stated and confidently coded, or not dated like its sources. */
export function marksOf(position: PositionRecord, sources: SourceRecord[]): string[] {
  const { basis, reportedBy, onBehalfOf, holder, actor, confidence, statedOn } = position
  const spokenFor = onBehalfOf && onBehalfOf.slug !== holder ? `on behalf of ${onBehalfOf.name}` : undefined
  const days = sources.map(({ issued }) => issued)
  return [
    basis === 'stated' ? undefined : BASIS[basis].label.toLowerCase(),
    reportedBy ? `reported by ${reportedBy.name}` : undefined,
    holder === actor.slug ? spokenFor : `said by ${actor.name}`,
    confidence === 'low' ? 'low confidence' : undefined,
    days.length === 0 || days.includes(statedOn) ? undefined : dayWords(statedOn),
  ].filter((mark) => mark !== undefined)
}

/** "said 22 Jan 2019": for a position whose date differs from its sources' dates. */
function dayWords(statedOn: string): string {
  return `said ${saidDay(statedOn)}`
}
