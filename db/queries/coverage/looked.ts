import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { holding, holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { actor } from '@/db/schema/actors'
import { coding, codingActor, codingTopic } from '@/db/schema/codings'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { absence } from '@/db/schema/silences'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { sqlTextFor } from '@/db/sql-text'
import { codingShown, positionShown } from '@/db/visibility'
import type { LookedPairs, NewestSources } from '@/lib/coverage/build'

const [c, ca, ct, a] = [
  aliased(coding, 'c'),
  aliased(codingActor, 'ca'),
  aliased(codingTopic, 'ct'),
  aliased(absence, 'a'),
]
const COVERED = sqlTextFor(
  (library) => sql`select distinct ${actor.slug}, ${topic.slug} from ${coding} ${c}
    join ${codingActor} ${ca} on ${ca.codingId} = ${c.id} join ${codingTopic} ${ct} on ${ct.codingId} = ${c.id}
    join ${actor} on ${actor.id} = ${ca.memberId} join ${topic} on ${topic.id} = ${ct.memberId}
    where ${c.complete} = 1 and ${codingShown(library, c)}
  union select ${actor.slug}, ${topic.slug} from ${absence} ${a} join ${actor} on ${actor.id} = ${a.actorId}
    join ${topic} on ${topic.id} = ${a.topicId}`,
)

/** Every pair of an actor and a topic for which somebody looked: in a complete coding, or by a recorded silence. */
export async function listLookedPairs(library: Library): Promise<LookedPairs> {
  const rows = await library.values<[string, string]>(COVERED(library))
  return new Set(rows.map(([who, what]) => `${who} ${what}`))
}

const READ_FOR = sqlTextFor(
  (library) => sql`select distinct ${actor.slug} from ${coding} ${c}
    join ${codingActor} ${ca} on ${ca.codingId} = ${c.id} join ${actor} on ${actor.id} = ${ca.memberId}
    where ${c.complete} = 1 and ${codingShown(library, c)}`,
)

/** Actors for whom some shown coding is complete. */
export async function listReadFor(library: Library): Promise<ReadonlySet<string>> {
  const rows = await library.values<[string]>(READ_FOR(library))
  return new Set(rows.map(([slug]) => slug))
}

const [p, link, q, s] = [
  aliased(position, 'p'),
  aliased(positionQuotation, 'link'),
  aliased(quotation, 'q'),
  aliased(source, 's'),
]
const h = holdingAs('h')
// SQLite takes the other columns of a group from the row of its maximum.
const NEWEST = sqlTextFor(
  (library) => sql`select ${actor.slug}, ${s.slug}, ${s.abbreviation}, max(${s.issuedTo}) from ${holding} h
    join ${actor} on ${actor.id} = ${h.holderId} join ${positionQuotation} ${link} on ${link.recordId} = ${h.id}
    join ${quotation} ${q} on ${q.id} = ${link.quotationId} join ${source} ${s} on ${s.id} = ${q.sourceId}
    where ${positionShown(library, h)} group by ${actor.id}`,
)

/** By actor, the newest source with words of the actor or for it. */
export async function listNewestSourcesOf(library: Library): Promise<NewestSources> {
  const rows = await library.values<[string, string, string, string]>(NEWEST(library))
  return new Map(rows.map(([who, slug, abbreviation]) => [who, { slug, abbreviation }]))
}

const THIN = sqlTextFor(
  (library) => sql`select ${p.uid}, ${actor.slug}, ${p.reportedById} is not null,
      (select count(*) from ${positionQuotation} ${link} where ${link.recordId} = ${p.id}),
      not exists (select 1 from ${positionQuotation} ${link} join ${quotation} ${q} on ${q.id} = ${link.quotationId}
        where ${link.recordId} = ${p.id} and ${q.mode} <> 'paraphrase')
    from ${position} ${p} join ${actor} on ${actor.id} = ${p.actorId} where ${positionShown(library, p)}`,
)

/** How each shown position is quoted. */
export type Quoted = { id: string; speaker: string; reported: boolean; quotations: number; paraphrased: boolean }

/** How every shown position is quoted: at second hand, by how many quotations, in paraphrase alone. */
export async function listQuoted(library: Library): Promise<Quoted[]> {
  const rows = await library.values<[string, string, number, number, number]>(THIN(library))
  return rows.map(([id, speaker, reported, quotations, paraphrased]) => ({
    id,
    speaker,
    reported: reported === 1,
    quotations,
    paraphrased: paraphrased === 1,
  }))
}
