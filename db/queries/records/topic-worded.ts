import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { topic, topicWording } from '@/db/schema/topics'
import { sqlText } from '@/db/sql-text'

const [t, w] = [aliased(topic, 'worded'), aliased(topicWording, 'words_of')]
const UNWORDED = sqlText(sql`(select ${w.topicId} from ${topicWording} ${w} join ${topic} ${t} on ${t.id} = ${w.topicId}
  and ${t.wording} = ${w.wording} where ${w.proposition} is null)`)

/**
 * SQL: whether the topic with this key has a proposition. One without takes no part in comparisons. The topics without
 * are few, and are read once for a statement.
 */
export function topicWorded(key: SQLWrapper): SQL<number> {
  return sql<number>`(${key} not in ${UNWORDED})`
}
