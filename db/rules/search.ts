import type { SearchKind } from '@/lib/search/entries'
import { KINDS_BY_NUMBER, keyOfSearchId, SEARCH_TABLES, searchIdOf } from '../search-ids'
import { after, type Triggers } from './trigger'

/**
 * SQL: whether the record of an entry is searchable: a position while it is shown, a claim while it is published,
 * others always.
 */
const foundBy = (entry: string) => `case ${entry}.kind
  when 'position' then exists (select 1 from position p where p.id = ${keyOfSearchId('position', `${entry}.id`)} and p.shown)
  when 'claim' then exists (select 1 from claim c join coding k on k.id = c.coding_id and k.published
    where c.id = ${keyOfSearchId('claim', `${entry}.id`)} and c.status = 'published')
  else 1 end`

/** SQL: updates `search_entry.shown` of some entries from their records. */
const followed = (which: string) => {
  const shown = foundBy('search_entry')
  return `update search_entry set shown = ${shown} where ${which} and shown is not ${shown}`
}
const into = (entry: string, command = '') =>
  `insert into search (${command && 'search, '}rowid, title, body)
    select ${command && `'${command}', `}${entry}.id, ${entry}.title, ${entry}.body where ${entry}.shown`

/** Keep the full-text index to the entries of `search_entry` that are shown. */
const INDEX_TRIGGERS: Triggers = {
  ...after('search_entry_insert', 'insert on search_entry', `${into('new')}; ${followed('id = new.id')}`),
  // `shown` is corrected between the two writes to the index: a trigger does not fire for its own writes.
  ...after(
    'search_entry_update',
    'update on search_entry',
    `${into('old', 'delete')}; ${followed('id = new.id')};
     insert into search (rowid, title, body) select id, title, body from search_entry where id = new.id and shown`,
  ),
  ...after('search_entry_delete', 'delete on search_entry', into('old', 'delete')),
}

/** Update `search_entry.shown` with the records. */
const SHOWN_TRIGGERS: Triggers = {
  ...after('position_found', 'update of shown on position', followed(`id = ${searchIdOf('position', 'new.id')}`)),
  ...after('claim_found_insert', 'insert on claim', followed(`id = ${searchIdOf('claim', 'new.id')}`)),
  ...after('claim_found', 'update of status, coding_id on claim', followed(`id = ${searchIdOf('claim', 'new.id')}`)),
  ...after(
    'coding_claims_found',
    'update of published on coding',
    followed(`id in (select ${searchIdOf('claim', 'c.id')} from claim c where c.coding_id = new.id)`),
  ),
}

/** Deletes an entry with its record, because a later record may get the same key. */
const goneWith = (kind: SearchKind) =>
  after(
    `${kind}_found_no_more`,
    `delete on ${SEARCH_TABLES[kind].table}`,
    `delete from search_entry where id = ${searchIdOf(kind, 'old.id')}`,
  )

export const SEARCH_TRIGGERS: Triggers = {
  ...INDEX_TRIGGERS,
  ...SHOWN_TRIGGERS,
  ...Object.assign({}, ...KINDS_BY_NUMBER.map(goneWith)),
}
