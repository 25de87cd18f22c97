import { type SQL, sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { type CountingScope, rankedAs, rankedPositions } from '@/db/queries/library/counting'
import { slugOf } from '@/db/queries/records/json'
import { listThemes, listTopics } from '@/db/queries/records/subjects'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { actor } from '@/db/schema/actors'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import type { TopicsFilter } from '@/lib/filter/topic'
import type { SummitRecord } from '@/lib/records/read-model'
import { buildTopicList, type ThemeOfTopics, type VoiceTally, voiceTallySchema } from '@/lib/topics/topic-list'

/** All topics by theme, with the spread of their voices at one summit and one day. */
export async function findTopicList(
  library: Library,
  filter: TopicsFilter,
  summit: SummitRecord | undefined,
): Promise<ThemeOfTopics[]> {
  const [themes, topics, tallies] = await Promise.all([
    listThemes(library),
    listTopics(library),
    listVoiceTallies(library, { summit: summit?.slug, asOf: filter.asOf }),
  ])
  return buildTopicList(themes, topics, tallies)
}

/**
 * Number of voices for each stance on each topic. `lib/topics/voices.ts` defines a voice, and a test compares this
 * query with it: an actor with the position that counts for it; words said on behalf of another actor are the speaker's
 * voice alone. `reviewOf` covers positions under review. Cached.
 */
export async function listVoiceTallies(library: Library, scope: CountingScope): Promise<VoiceTally[]> {
  return cached(library, `voices ${JSON.stringify(scope)}`, (library) =>
    readShaped(library, voiceTallySchema, sql`with ${rankedPositions(library, scope)}, ${TALLIES}`),
  )
}

/** `r`: a position that counts; `s`: the same position under its speaker; `v`: voices by topic, summit and holder. */
const [r, s, v] = [rankedAs('r'), rankedAs('s'), rankedAs('v')]
const counts = (row: typeof r): SQL => sql`${row.bearing} = 'counts' and ${row.rank} = 1`

const TALLIES = sqlText(sql`voice as (
    select ${r.topicId}, ${r.summitId}, ${r.holderId}, min(${r.stance}) as stance, min(${r.stance}) <> max(${r.stance})
      or max(${r.wording} < (select ${topic.wording} from ${topic} where ${topic.id} = ${r.topicId}))
      or not ${topicWorded(r.topicId)} as review
    from ranked r where ${counts(r)} and (${r.spokenById} is null or not exists (
      select 1 from ranked s where ${s.id} = ${r.id} and ${s.spokenById} is null and ${counts(s)}))
    group by ${r.topicId}, ${r.summitId}, ${r.holderId})
  select ${jsonObject<VoiceTally>({
    topic: topic.slug,
    summit: slugOf(summit, v.summitId),
    stance: v.stance,
    review: jsonBoolean(sql`v.review`),
    voices: sql`count(*)`,
    groups: sql`sum(${actor.kind} = 'group')`,
  })} from voice v join ${topic} on ${topic.id} = ${v.topicId} join ${actor} on ${actor.id} = ${v.holderId}
  group by ${v.topicId}, ${v.summitId}, ${v.stance}, v.review order by ${v.topicId}`)
