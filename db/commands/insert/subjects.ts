import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Bundle } from '@/lib/bundle/schema'
import { dated } from './dated'
import { insertInnerRows, insertRows, keyOf, type Write } from './rows'

/** Themes, topics with every wording of their proposition, and summits: what people speak about. */
export function insertSubjects(
  db: Db,
  { themes, topics, summits }: Pick<Bundle, 'themes' | 'topics' | 'summits'>,
): Write[] {
  return [
    insertRows(
      db,
      themes,
      sql`theme (slug, label, ordinal)`,
      sql`value ->> 'slug', value ->> 'label', key + (select count(*) from theme)`,
    ),
    insertRows(
      db,
      topics,
      sql`topic (slug, theme_id, label, ordinal, scope, wording, rule_counts, rule_excludes)`,
      sql`value ->> 'slug', ${keyOf('theme', 'slug', sql`value ->> 'theme'`)}, value ->> 'label',
        key + (select count(*) from topic), value ->> 'scope', value ->> 'wording',
        value ->> '$.rule.counts', value ->> '$.rule.excludes'`,
    ),
    db.run(
      sql`update topic set broader_id = ${keyOf('topic', 'slug', sql`named.value ->> 'broader'`)}
        from json_each(${JSON.stringify(topics)}) as named
        where topic.slug = named.value ->> 'slug' and named.value ->> 'broader' is not null`,
    ),
    insertWordings(db, topics),
    insertRows(
      db,
      dated(summits, (summit) => summit.date),
      sql`summit (slug, name, short_name, date, date_from, date_to, place, status)`,
      sql`value ->> 'slug', value ->> 'name', value ->> 'shortName', value ->> 'date', value ->> 'from',
        value ->> 'to', value ->> 'place', value ->> 'status'`,
    ),
  ]
}

/** Every wording of topics' propositions; of one that is there already, the words given here stand. */
export function insertWordings(db: Db, topics: Bundle['topics']): Write {
  const worded = topics.map(({ slug, wording, proposition, since, earlier }) => ({
    slug,
    wordings: [...earlier, { wording, proposition, since }],
  }))
  return insertInnerRows(
    db,
    worded,
    '$.wordings',
    sql`topic_wording (topic_id, wording, proposition, since)`,
    sql`${keyOf('topic', 'slug', sql`outer.value ->> 'slug'`)}, inner.value ->> 'wording',
      inner.value ->> 'proposition', inner.value ->> 'since'`,
    sql`true`,
    sql`on conflict (topic_id, wording) do update set proposition = excluded.proposition, since = excluded.since`,
  )
}
