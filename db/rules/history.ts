import { after, rule, type Triggers } from './trigger'

/** Revisions are only inserted, never changed or deleted. */
export const HISTORY_TRIGGERS: Triggers = {
  ...rule('revision_stays', 'update on revision', 'true'),
  ...rule('revision_never_goes', 'delete on revision', 'true', 'revision_stays'),
  // The version of a new revision is one above the record's last, so that of two changes to the same version one is
  // refused.
  ...rule(
    'revision_follows',
    'insert on revision',
    `new.version <> 1 + coalesce((select max(version) from revision r
      where r.record_type = new.record_type and r.record = new.record), 0)`,
    'revision_version',
  ),
  // `insert or replace` deletes the conflicting row without firing a delete trigger.
  ...rule(
    'revision_never_replaced',
    'insert on revision',
    `exists (select 1 from revision r where r.id = new.id
      or (r.record_type = new.record_type and r.record = new.record and r.version = new.version))`,
    'revision_version',
  ),
}

/** SQL: whether a position is published itself, in a published coding. */
const SHOWN = `(status = 'published' and coalesce((select published from coding where id = position.coding_id), 0))`

/** Computes `position.shown` from the status of the position and its coding, whatever a statement sets it to. */
export const SHOWN_TRIGGERS: Triggers = {
  ...after(
    'position_shown_insert',
    'insert on position',
    `update position set shown = ${SHOWN} where id = new.id and shown is not ${SHOWN}`,
  ),
  ...after(
    'position_shown_update',
    'update of status, coding_id, shown on position',
    `update position set shown = ${SHOWN} where id = new.id and shown is not ${SHOWN}`,
  ),
  ...after(
    'coding_published',
    'update of published on coding',
    `update position set shown = ${SHOWN} where coding_id = new.id`,
  ),
}
