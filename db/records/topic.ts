import { sql } from 'drizzle-orm'
import { theme, topic, topicWording } from '@/db/schema/topics'
import { reference, value } from './columns'
import { describeTable } from './table'

/**
 * Each wording of a topic's proposition is a row of `topic_wording`, because positions rest on the wording they were
 * coded on.
 */
export const TOPIC_TABLE = describeTable('topic', {
  table: topic,
  columns: {
    slug: value(topic.slug),
    theme: reference(topic.themeId, theme),
    label: value(topic.label),
    proposition: { kind: 'joined', column: topicWording.proposition },
    wording: value(topic.wording),
    since: { kind: 'joined', column: topicWording.since },
    earlier: {
      kind: 'derived',
      select: `(select json_group_array(json_object('wording', wording, 'proposition', proposition, 'since', since))
    from (select * from topic_wording e where e.topic_id = topic.id and e.wording < topic.wording order by e.wording))`,
    },
    scope: value(topic.scope),
    broader: { ...reference(topic.broaderId, topic), later: true },
    rule: { kind: 'object', fields: { counts: value(topic.ruleCounts), excludes: value(topic.ruleExcludes) } },
  },
  added: [{ column: topic.ordinal, insert: 'key + (select count(*) from topic)' }],
  history: {
    list: {
      kind: 'list',
      table: topicWording,
      owner: topicWording.topicId,
      ordinal: topicWording.wording,
      item: {
        kind: 'row',
        fields: {
          wording: value(topicWording.wording),
          proposition: value(topicWording.proposition),
          since: value(topicWording.since),
        },
      },
      member: topicWording.wording,
    },
    rows: ({ earlier, wording, proposition, since }) => [...earlier, { wording, proposition, since }],
    join: 'join topic_wording on topic_wording.topic_id = topic.id and topic_wording.wording = topic.wording',
  },
  names: { name: topic.label, order: sql`${topic.ordinal}, ${topic.id}` },
})
