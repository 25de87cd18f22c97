import { affiliationOn } from '@/lib/affiliation'
import { formatDate } from '@/lib/dates'
import type { PositionFilter } from '@/lib/filter/positions'
import type { ActorRecord, PositionRecord, SourceRecord } from '@/lib/records/read-model'

/** "CSIS, Korea chair" on the day of the words; an actor without affiliations by its description. */
export function speakerWords(actor: ActorRecord | undefined, position: PositionRecord): string | undefined {
  if (!actor) return undefined
  const held = affiliationOn(actor, position.statedTo)
  if (held) return [held.organization, held.title].filter(Boolean).join(', ')
  return actor.description ?? (actor.kind === 'group' ? 'Unnamed group' : undefined)
}

/**
 * When it was said, where the citation does not say it already, where the list goes by it, or where the day is
 * not known well enough to be sure that it falls inside the days asked for.
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
