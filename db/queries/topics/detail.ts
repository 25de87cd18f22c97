import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { labelledTopic, TOPIC_FIELDS } from '@/db/queries/records/json'
import { topic, topicWording } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { type TopicDetail, type TopicName, topicDetailSchema } from '@/lib/topics/model'

const narrower = aliased(topic, 'narrower')
const DETAIL = sqlText(sql`select ${jsonObject<TopicDetail>({
  ...TOPIC_FIELDS,
  wider: labelledTopic(topic.broaderId),
  narrower: sql`(select json_group_array(${jsonObject<TopicName>({ slug: narrower.slug, label: narrower.label })})
    from (select * from ${topic} ${narrower} where ${narrower.broaderId} = ${topic.id}
      order by ${narrower.ordinal}) ${narrower})`,
})} from ${topic} join ${topicWording}
  on ${topicWording.topicId} = ${topic.id} and ${topicWording.wording} = ${topic.wording} where ${topic.slug}`)

/** A topic with the broader topic and the narrower ones. Undefined where there is none. */
export async function findTopicDetail(library: Library, slug: string): Promise<TopicDetail | undefined> {
  const [found] = await readShaped(library, topicDetailSchema, sql`${DETAIL} = ${slug}`)
  return found
}
