import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { topic } from '@/db/schema/topics'
import { jsonObject, listed } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { type Named, namedSchema } from '@/lib/records/read-model'
import type { CheckedNames } from './known-names'
import { topicWorded } from './topic-worded'

const UNWORDED = sqlText(sql`select ${jsonObject<Named>({ slug: topic.slug, name: topic.label })} from ${topic}
  where not ${topicWorded(topic.id)} and ${topic.slug} in`)

/** Takes the topics that are still to be worded out of the known ones, with a problem for each: nobody is compared on them. */
export async function leaveUnworded(db: Db, parameter: string, checked: CheckedNames): Promise<CheckedNames> {
  if (checked.known.length === 0) return checked
  const unworded = await readShaped(db, namedSchema, sql`${UNWORDED} ${listed(checked.known)}`)
  const left = new Set(unworded.map(({ slug }) => slug))
  return {
    known: checked.known.filter((slug) => !left.has(slug)),
    problems: [
      ...checked.problems,
      ...unworded.map(({ slug, name }) => ({
        parameter,
        value: slug,
        message: `“${name}” is not worded yet: without a sentence nobody is for it or against it.`,
        unworded: slug,
      })),
    ],
  }
}
