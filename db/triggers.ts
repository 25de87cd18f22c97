import { EVIDENCE_TRIGGERS } from './rules/evidence'
import { HISTORY_TRIGGERS, SHOWN_TRIGGERS } from './rules/history'
import { IMPORT_TRIGGERS } from './rules/imports'
import { OUTCOME_TRIGGERS } from './rules/outcomes'
import { RECORD_TRIGGERS } from './rules/records'
import { SEARCH_TRIGGERS } from './rules/search'
import type { Triggers } from './rules/trigger'

/**
 * Rules that span rows, as triggers. They are dropped and created again after every migration, because
 * rebuilding a table drops its triggers. Names say the rule; `problems.ts` translates them for people.
 */
export const TRIGGERS: Triggers = {
  ...EVIDENCE_TRIGGERS,
  ...RECORD_TRIGGERS,
  ...OUTCOME_TRIGGERS,
  ...HISTORY_TRIGGERS,
  ...SHOWN_TRIGGERS,
  ...SEARCH_TRIGGERS,
  ...IMPORT_TRIGGERS,
}

/** What else drizzle's schema cannot say. */
export const OBJECTS: string[] = [
  `create virtual table if not exists search using fts5(
    title, body, content = 'searched', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
]

export const VIEWS: Record<string, string> = {
  // A position is shown under its speaker, and under the actor on whose behalf it was said.
  holding: `create view holding as
    select actor_id as holder_id, null as spoken_by_id, position.* from position
    union all
    select on_behalf_of_id, actor_id, position.* from position where on_behalf_of_id is not null`,
  // What the full-text index holds: by it the index can be checked and built anew.
  searched: 'create view searched as select id, title, body from search_entry where shown',
}
