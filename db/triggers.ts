/**
 * Rules that span rows, as triggers. They are dropped and created again after every migration, because
 * rebuilding a table drops its triggers. Names say the rule; `problems.ts` translates them for people.
 */
export const TRIGGERS: Record<string, string> = {}

const rule = (name: string, on: string, when: string, message: string) => {
  TRIGGERS[name] = `create trigger ${name} before ${on} when ${when} begin select raise(abort, '${message}'); end`
}
const after = (name: string, on: string, body: string) => {
  TRIGGERS[name] = `create trigger ${name} after ${on} begin ${body}; end`
}

/* The first speaker and the first quotation are columns that cannot be null; the link tables hold them all. */
after(
  'quotation_first_speaker',
  'insert on quotation',
  'insert into speaker (quotation_id, ordinal, actor_id) values (new.id, 0, new.speaker_id)',
)
rule(
  'speaker_first_stays',
  'delete on speaker',
  'exists (select 1 from quotation q where q.id = old.quotation_id and q.speaker_id = old.actor_id)',
  'speaker_first_stays',
)

for (const [record, optional] of [
  ['position', false],
  ['claim', false],
  ['response', false],
  ['absence', true],
] as const) {
  const present = optional ? 'when new.quotation_id is not null ' : ''
  TRIGGERS[`${record}_first_quotation`] =
    `create trigger ${record}_first_quotation after insert on ${record} ${present}begin insert into ${record}_quotation (${record}_id, ordinal, quotation_id) values (new.id, 0, new.quotation_id); end`
  TRIGGERS[`${record}_first_quotation_moves`] =
    `create trigger ${record}_first_quotation_moves after update of quotation_id on ${record} ${present}begin insert or ignore into ${record}_quotation (${record}_id, ordinal, quotation_id) values (new.id, 0, new.quotation_id); end`
  rule(
    `${record}_first_quotation_stays`,
    `delete on ${record}_quotation`,
    `exists (select 1 from ${record} r where r.id = old.${record}_id and r.quotation_id = old.quotation_id)`,
    `${record}_first_quotation_stays`,
  )
}

/**
 * A quotation's speakers include the actor, somebody speaking for it (as its member, or on record as
 * speaking on its behalf), or whoever reports it.
 */
const fits = (record: string, voices: string) =>
  `not exists (
    select 1 from ${record} r join speaker s on s.quotation_id = new.quotation_id
    where r.id = new.${record}_id and (
      s.actor_id in (${voices})
      or exists (select 1 from affiliation a where a.actor_id = s.actor_id and a.organization_id in (${voices}))
    ))`
const VOICES = {
  position: 'r.actor_id, r.on_behalf_of_id, r.reported_by_id',
  claim: 'r.claimant_id, r.on_behalf_of_id, r.reported_by_id',
  response: 'r.actor_id',
  absence: 'r.actor_id',
}
for (const [record, voices] of Object.entries(VOICES))
  rule(
    `${record}_speaker_fits`,
    `insert on ${record}_quotation`,
    // Speakers beyond the first are written after the quotation, and records after them.
    fits(record, voices),
    `${record}_speaker_fits`,
  )

/* A topic scoped to a summit is judged at a summit; a standing one never is. */
for (const record of ['position', 'absence'])
  for (const event of ['insert', 'update of topic_id, summit_id'])
    rule(
      `${record}_summit_scope_${event.startsWith('insert') ? 'insert' : 'update'}`,
      `${event} on ${record}`,
      `(select scope from topic where id = new.topic_id) = 'summit' and new.summit_id is null
       or (select scope from topic where id = new.topic_id) = 'standing' and new.summit_id is not null`,
      `${record}_summit_scope`,
    )

rule(
  'response_answers_another',
  'insert on response',
  'new.actor_id = (select claimant_id from claim where id = new.claim_id)',
  'response_answers_another',
)
rule(
  'response_not_on_topic_claim',
  'insert on response',
  '(select topic_id from claim where id = new.claim_id) is not null',
  'response_not_on_topic_claim',
)
rule('revision_stays', 'update on revision', 'true', 'revision_stays')
rule('revision_never_goes', 'delete on revision', 'true', 'revision_stays')

/* `position.shown`: published itself, in a published coding. */
const SHOWN = `(status = 'published' and (select published from coding where id = position.coding_id))`
after('position_shown_insert', 'insert on position', `update position set shown = ${SHOWN} where id = new.id`)
after(
  'position_shown_update',
  'update of status, coding_id on position',
  `update position set shown = ${SHOWN} where id = new.id`,
)
after(
  'coding_published',
  'update of published on coding',
  `update position set shown = ${SHOWN} where coding_id = new.id`,
)

/* The full-text index follows `search_entry`. */
after(
  'search_entry_insert',
  'insert on search_entry',
  'insert into search (rowid, title, body) values (new.id, new.title, new.body)',
)
after(
  'search_entry_delete',
  'delete on search_entry',
  `insert into search (search, rowid, title, body) values ('delete', old.id, old.title, old.body)`,
)
after(
  'search_entry_update',
  'update on search_entry',
  `insert into search (search, rowid, title, body) values ('delete', old.id, old.title, old.body);
   insert into search (rowid, title, body) values (new.id, new.title, new.body)`,
)

/** What else drizzle's schema cannot say. */
export const OBJECTS: string[] = [
  `create virtual table if not exists search using fts5(
    title, body, content = 'search_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
]

export const VIEWS: Record<string, string> = {
  // The record belongs to the speaker and shows under both: the speaker, and whoever they speak for.
  holding: `create view holding as
    select actor_id as holder_id, null as spoken_by_id, position.* from position
    union all
    select on_behalf_of_id, actor_id, position.* from position where on_behalf_of_id is not null`,
}
