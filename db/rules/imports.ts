import { rule, type Triggers } from './trigger'

/** An import is written once, and only into the library for which its plan was made. */
export const IMPORT_TRIGGERS: Triggers = {
  ...rule(
    'import_planned',
    'update of state on import_run',
    `new.state = 'done' and new.planned_at is not (select coalesce(max(id), 0) from revision)`,
  ),
  ...rule('import_once', 'update of state on import_run', `old.state = 'done'`),
}
