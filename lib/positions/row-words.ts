import { affiliationOn } from '@/lib/affiliation'
import { formatDate } from '@/lib/dates'
import type { PositionFilter } from '@/lib/filter/positions'
import type { ActorRecord, PositionRecord, SourceRecord } from '@/lib/records/read-model'

/** Affiliation on the day of the position: "CSIS, Korea chair"; otherwise the actor's description. */
export function speakerWords(actor: ActorRecord | undefined, position: PositionRecord): string | undefined {
  if (!actor) return undefined
  const held = affiliationOn(actor, position.statedTo)
  if (held) return [held.organization, held.title].filter(Boolean).join(', ')
  return actor.description ?? (actor.kind === 'group' ? 'Unnamed group' : undefined)
}

/**
 * "Said 22 Jan 2019": printed where the citation has another date, where the list is sorted by date, or where the date
 * may lie outside the filter's dates. Undefined otherwise.
 */
export function saidWords(
  { statedOn, statedFrom, statedTo, evidence }: PositionRecord,
  sources: Map<string, SourceRecord>,
  { from, to, sort }: PositionFilter,
): string | undefined {
  const said = `Said ${formatDate(statedOn)}`
  if ((from && statedFrom < from) || (to && statedTo > to))
    return `${said}: not known whether inside the days asked for`
  const cited = evidence.some(({ source }) => sources.get(source)?.issued === statedOn)
  return cited && sort !== 'newest' ? undefined : said
}
