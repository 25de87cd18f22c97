import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { TOPIC_JSON } from '@/db/queries/records/json'
import type { TopicDetail } from '@/lib/topics/model'

/** A topic with every wording it ever had and the topics above and below it. Undefined where there is none. */
export async function findTopicDetail(db: Library, slug: string): Promise<TopicDetail | undefined> {
  const [found] = await readRecords<TopicDetail>(
    db,
    sql`select json_patch(${TOPIC_JSON}, json_object(
        'earlier', (select json_group_array(json_object('wording', wording, 'proposition', proposition, 'since', since))
          from (select * from topic_wording e where e.topic_id = topic.id and e.wording < topic.wording
            order by e.wording desc)),
        'wider', (select json_object('slug', slug, 'label', label) from topic w where w.id = topic.broader_id),
        'narrower', (select json_group_array(json_object('slug', slug, 'label', label))
          from (select * from topic n where n.broader_id = topic.id order by n.ordinal))))
      from topic join topic_wording on topic_wording.topic_id = topic.id and topic_wording.wording = topic.wording
      where topic.slug = ${slug}`,
  )
  // A JSON merge patch leaves out what is null in it.
  return found && { ...found, wider: found.wider ?? null }
}
