import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Library } from '@/db/library'
import { findEditable } from '@/db/queries/records/editable'
import { listActors } from '@/db/queries/records/subjects'
import { actor } from '@/db/schema/actors'
import { position } from '@/db/schema/positions'
import { notWithdrawn } from '@/db/visibility'
import type { BundleQuotation } from '@/lib/bundle/schema'
import { countWords } from '@/lib/comparison/words'
import { meantBy, type NameBook, shownName } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'
import type { Coverage } from '@/lib/workbench/model'

type CoverageScope = {
  quotations: BundleQuotation[]
  book: NameBook
  /** Name of the summit that the source is likely about. */
  summit: string | undefined
  draft: FormState | undefined
}
type FormState = Pick<Coverage, 'values' | 'problems'>

/** What a coding covers of what it could cover: everybody who is quoted, and all topics. */
export async function findCoverage(
  db: Db,
  id: string,
  { quotations, book, summit, draft }: CoverageScope,
): Promise<Coverage | undefined> {
  const found = await findEditable(db, 'coding', id)
  if (!found) return undefined
  const { record, version } = found
  const speakers = speakersOf(quotations)
  const quoted = (book.actor ?? []).filter(({ slug }) => speakers.has(slug)).map(({ slug, name }) => ({ slug, name }))
  const lines = (type: RecordType, slugs: string[]) => slugs.map((slug) => shownName(book, type, slug)).join('\n')
  const left = record.complete ? quoted.filter(({ slug }) => !record.actors.includes(slug)) : []
  const allTopics = book.topic?.length ?? 0
  const values = [
    // Before anything is covered, both boxes are ticked.
    ['everybody', record.complete && left.length > 0 ? '' : 'yes'],
    ['allTopics', record.complete && record.topics.length < allTopics ? '' : 'yes'],
    ['actors', lines('actor', record.actors)],
    ['topics', lines('topic', record.topics)],
    ['summits', lines('summit', record.summits) || (summit ?? '')],
  ].filter(([, value]) => value !== '') as [string, string][]
  return {
    version,
    complete: record.complete,
    quoted,
    left,
    actorsCovered: record.actors.length,
    allTopics,
    topicsCovered: record.topics.length,
    values: draft?.values ?? new Map(values),
    problems: draft?.problems ?? [],
  }
}

/** Slugs of everybody who says words of some quotations. */
export function speakersOf(quotations: BundleQuotation[]): Set<string> {
  return new Set(quotations.flatMap(({ speakers }) => speakers))
}

/** A line about the actor of a name: affiliation, and how much is on record. Undefined where nobody is meant. */
export async function describeSpeaker(library: Library, book: NameBook, name: string): Promise<string | undefined> {
  const meant = meantBy(book, 'actor', name)
  if (!('slug' in meant)) return undefined
  const [[found], positions] = await Promise.all([
    listActors(library, [meant.slug]),
    library.$count(
      position,
      sql`${eq(position.actorId, sql`(select ${actor.id} from ${actor} where ${actor.slug} = ${meant.slug})`)}
        and ${notWithdrawn(library, position)}`,
    ),
  ])
  const [affiliation] = found?.affiliations ?? []
  const place = affiliation && [affiliation.organization, affiliation.title].filter(Boolean).join(', ')
  return [place, `on record with ${countWords(positions, 'position')}`].filter(Boolean).join('; ')
}
