import * as actors from './actors'
import * as affiliations from './affiliations'
import * as claims from './claims'
import * as codings from './codings'
import * as drafts from './drafts'
import * as history from './history'
import * as imports from './imports'
import * as library from './library'
import * as outcomes from './outcomes'
import * as positions from './positions'
import * as quotations from './quotations'
import * as search from './search'
import * as silences from './silences'
import * as sourceAuthors from './source-authors'
import * as sources from './sources'
import * as summits from './summits'
import * as topics from './topics'

/**
 * The record model of the codebook. Rules about one row are checks here; rules that span rows (speakers fit the actor,
 * the first quotation stays, a summit-scoped position names its summit) are triggers, see `db/triggers.ts`. Integer keys
 * are internal; slugs and ids (`uid`) are public. Ids never change; a slug that is changed forwards.
 *
 * Evidence cannot be missing: the first quotation of a record is a NOT NULL column. A trigger copies it into the link
 * table, which holds all quotations of the record.
 */
export const model = {
  ...library,
  ...actors,
  ...affiliations,
  ...topics,
  ...summits,
  ...sources,
  ...sourceAuthors,
  ...codings,
  ...quotations,
  ...positions,
  ...claims,
  ...outcomes,
  ...silences,
  ...history,
  ...drafts,
  ...imports,
  ...search,
}
