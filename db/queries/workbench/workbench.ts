import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { RecordOf } from '@/lib/records/registry'
import type { Stance } from '@/lib/vocabulary'
import type { RankedTopic } from '@/lib/workbench/rank-topics'

/** Passages of each topic that ranking reads, the latest ones. */
const PASSAGES_READ = 30

/** Topics with their rule and the words of what was coded under them, for ranking. */
export async function listRankedTopics(db: Db): Promise<RankedTopic[]> {
  return readRecords<RankedTopic>(
    db,
    sql`select json_object('slug', t.slug, 'label', t.label, 'proposition', w.proposition, 'rule', t.rule_counts,
        'coded', (select json_group_array(words) from (
          select (select group_concat(value ->> 'exact', ' ') from json_each(q.segments)) as words
          from position p join quotation q on q.id = p.quotation_id
          where p.topic_id = t.id and p.shown = 1 order by p.id desc limit ${PASSAGES_READ})))
      from topic t join topic_wording w on w.topic_id = t.id and w.wording = t.wording order by t.ordinal, t.id`,
  )
}

/** Codings of a source, the latest first. */
export async function listSourceCodings(db: Db, source: string): Promise<RecordOf<'coding'>[]> {
  return readRecords(
    db,
    sql`select json_object('id', c.uid, 'source', s.slug, 'coder', c.coder, 'codebook', c.codebook, 'day', c.day,
        'complete', json(iif(c.complete, 'true', 'false')), 'published', json(iif(c.published, 'true', 'false')),
        'actors', json('[]'), 'topics', json('[]'), 'summits', json('[]'), 'note', c.note)
      from coding c join source s on s.id = c.source_id where s.slug = ${source} order by c.day desc, c.id desc`,
  )
}

/** A position that is on record already where a new one would stand: same actor, topic, summit and day. */
export type Beside = { id: string; stance: Stance; summary: string; statedOn: string; coding: string }

export async function listBeside(
  db: Db,
  { actor, topic, summit, statedOn }: { actor: string; topic: string; summit: string | null; statedOn: string },
): Promise<Beside[]> {
  return readRecords<Beside>(
    db,
    sql`select json_object('id', p.uid, 'stance', p.stance, 'summary', p.summary, 'statedOn', p.stated_on,
        'coding', (select uid from coding where id = p.coding_id))
      from position p where p.status = 'published'
        and p.actor_id = (select id from actor where slug = ${actor})
        and p.topic_id = (select id from topic where slug = ${topic})
        and p.summit_id is (select id from summit where slug = ${summit}) and p.stated_on = ${statedOn}
      order by p.id`,
  )
}

/** What a coding has recorded so far, in the order it was recorded. */
export type CodedRecord = {
  type: 'position' | 'claim'
  id: string
  href: string
  stance: Stance | null
  words: string
  who: string
}

export async function listCoded(db: Db, coding: string): Promise<CodedRecord[]> {
  return readRecords<CodedRecord>(
    db,
    sql`select json_object('type', type, 'id', uid, 'href', href, 'stance', stance, 'words', words, 'who', who) from (
        select 'position' as type, p.uid, '/positions/' || p.uid as href, p.stance, t.label as words, a.name as who, p.id
        from position p join topic t on t.id = p.topic_id join actor a on a.id = p.actor_id
        where p.coding_id = (select id from coding where uid = ${coding}) and p.status = 'published'
        union all
        select 'claim', c.uid, '/claims/' || c.slug, null, c.statement, a.name, c.id from claim c join actor a on a.id = c.claimant_id
        where c.coding_id = (select id from coding where uid = ${coding}) and c.status = 'published')
      order by type desc, id desc limit 200`,
  )
}

export async function sourceExists(db: Db, slug: string): Promise<boolean> {
  return (await db.values(sql`select 1 from source where slug = ${slug}`)).length > 0
}
