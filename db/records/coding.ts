import { sql } from 'drizzle-orm'
import { actor } from '@/db/schema/actors'
import { coding, codingActor, codingSummit, codingTopic } from '@/db/schema/codings'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { type NamedTable, reference, value } from './columns'
import { describeTable } from './table'

/** The list of the actors, topics or summits that a coding covered. */
const covered = (table: typeof codingActor, to: NamedTable) =>
  ({
    kind: 'list',
    table,
    owner: table.codingId,
    ordinal: table.ordinal,
    item: reference(table.memberId, to),
  }) as const

export const CODING_TABLE = describeTable('coding', {
  table: coding,
  columns: {
    id: value(coding.uid),
    source: reference(coding.sourceId, source),
    coder: value(coding.coder),
    codebook: value(coding.codebook),
    day: value(coding.day),
    complete: value(coding.complete),
    published: value(coding.published),
    actors: covered(codingActor, actor),
    topics: covered(codingTopic, topic),
    summits: covered(codingSummit, summit),
    note: value(coding.note),
  },
  names: {
    name: sql`${coding.coder} || ' on ' || (select ${source.title} from ${source} where ${source.id} = ${coding.sourceId})
      || ', ' || ${coding.day}`,
    order: sql`${coding.day} desc, ${coding.id} desc`,
  },
})
