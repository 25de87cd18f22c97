import { sql } from 'drizzle-orm'
import { actor, alias } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { source } from '@/db/schema/sources'
import { affiliationDays } from '@/lib/records/affiliation-days'
import { reference, value } from './columns'
import { describeTable } from './table'

export const ACTOR_TABLE = describeTable('actor', {
  table: actor,
  columns: {
    slug: value(actor.slug),
    name: value(actor.name),
    kind: value(actor.kind),
    sortName: value(actor.sortName),
    shortName: value(actor.shortName),
    nativeName: value(actor.nativeName),
    aliases: {
      kind: 'list',
      table: alias,
      owner: alias.actorId,
      ordinal: alias.ordinal,
      item: value(alias.name),
    },
    description: value(actor.description),
    quantifier: value(actor.quantifier),
    source: reference(actor.sourceId, source),
    affiliations: {
      kind: 'list',
      table: affiliation,
      owner: affiliation.actorId,
      ordinal: affiliation.ordinal,
      item: {
        kind: 'row',
        fields: {
          organization: value(affiliation.organization),
          short: value(affiliation.short),
          actor: reference(affiliation.organizationId, actor),
          title: value(affiliation.title),
          role: value(affiliation.role),
          from: value(affiliation.fromDate),
          to: value(affiliation.toDate),
        },
      },
      derived: { validFrom: affiliation.validFrom, validTo: affiliation.validTo },
    },
  },
  prepare: (record) => ({
    ...record,
    affiliations: record.affiliations.map((one) => ({ ...one, ...affiliationDays(one) })),
  }),
  names: {
    name: actor.name,
    others: sql`(select json_group_array(other) from (
      select ${alias.name} as other from ${alias} where ${alias.actorId} = ${actor.id}
      union all select own.native_name from ${actor} own where own.id = ${actor.id} and own.native_name is not null))`,
    order: sql`${actor.sortName}, ${actor.id}`,
  },
})
