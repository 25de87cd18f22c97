import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { type CountingScope, counting } from '@/db/queries/library/counting'
import { listThemes, listTopics } from '@/db/queries/records/subjects'
import type { TopicsFilter } from '@/lib/filter/topic'
import type { SummitRecord } from '@/lib/records/read-model'
import { buildTopicList, type ThemeOfTopics, type VoiceTally } from '@/lib/topics/topic-list'

/** Every topic by theme, with how its voices spread at one summit and one day. */
export async function findTopicList(
  db: Library,
  filter: TopicsFilter,
  summit: SummitRecord | undefined,
): Promise<ThemeOfTopics[]> {
  const tallies = await listVoiceTallies(db, { summit: summit?.slug, asOf: filter.asOf })
  return buildTopicList(await listThemes(db), await listTopics(db), tallies)
}

/**
 * How many voices hold each stance on each topic. What one voice is stands in `lib/topics/voices.ts`, which a
 * test holds this to: an actor with the position that counts for it, words said for somebody else being the
 * speaker's alone; what is under review, see `reviewOf`. Kept until something is written.
 */
export async function listVoiceTallies(db: Library, scope: CountingScope): Promise<VoiceTally[]> {
  return cached(db, `voices ${JSON.stringify(scope)}`, (db) => readVoiceTallies(db, scope))
}

function readVoiceTallies(db: Library, scope: CountingScope): Promise<VoiceTally[]> {
  const counts = (row: string) => sql.raw(`${row}.bearing = 'counts' and ${row}.place = 1`)
  return readRecords<VoiceTally>(
    db,
    sql`with ${counting(scope)},
      voice as (
        select r.topic_id, r.holder_id, min(r.stance) as stance, min(r.stance) <> max(r.stance)
          or max(r.wording < (select wording from topic where id = r.topic_id)) as review
        from ranked r where ${counts('r')} and (r.spoken_by_id is null or not exists (
          select 1 from ranked s where s.id = r.id and s.spoken_by_id is null and ${counts('s')}))
        group by r.topic_id, r.summit_id, r.holder_id)
      select json_object('topic', topic.slug, 'stance', voice.stance, 'review', json(iif(review, 'true', 'false')),
        'voices', count(*), 'groups', sum(actor.kind = 'group'))
      from voice join topic on topic.id = voice.topic_id join actor on actor.id = voice.holder_id
      group by voice.topic_id, voice.stance, review order by voice.topic_id`,
  )
}
