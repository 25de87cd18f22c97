/**
 * Who asks. There are no accounts yet: whoever sits at the machine that runs Parley is an editor, everybody else a
 * reader (`lib/editing/who-may-write.ts` decides).
 *
 * `reason` says in words why a reader may not write here. `name` signs what an editor does without a form that asks
 * for a name.
 */
export type Viewer = { class: 'reader'; reason?: string } | { class: 'editor'; name?: string }
