import { sql } from 'drizzle-orm'
import { actor } from '@/db/schema/actors'
import { sourceAuthor } from '@/db/schema/source-authors'
import { source } from '@/db/schema/sources'
import { date, reference, value } from './columns'
import { describeTable } from './table'

/** Authors are written after the actors: an author may be an actor, and a group of actors belongs to a source. */
export const SOURCE_TABLE = describeTable('source', {
  table: source,
  columns: {
    slug: value(source.slug),
    type: value(source.type),
    title: value(source.title),
    container: value(source.container),
    abbreviation: value(source.abbreviation),
    authors: {
      kind: 'list',
      table: sourceAuthor,
      owner: sourceAuthor.sourceId,
      ordinal: sourceAuthor.ordinal,
      item: {
        kind: 'row',
        fields: {
          name: value(sourceAuthor.name),
          sortName: value(sourceAuthor.sortName),
          actor: reference(sourceAuthor.actorId, actor),
        },
      },
      after: 'actor',
    },
    publisher: value(source.publisher),
    issued: date(source.issued, source.issuedFrom, source.issuedTo),
    url: value(source.url),
    archivedUrl: value(source.archivedUrl),
    lang: value(source.lang),
    access: value(source.access),
    rights: value(source.rights),
    textShown: value(source.textShown),
  },
  names: {
    name: source.title,
    others: sql`json_array(${source.abbreviation})`,
    order: sql`${source.issuedFrom} desc, ${source.id}`,
  },
})
