import { HEARINGS, type Hearing } from '@/db/records/hearings'
import { after, rule, standingRule, type Triggers } from './trigger'

/**
 * No record without evidence. The first quotation is a NOT NULL column of the record (an absence that found nothing has
 * none); the link table holds all quotations. Speakers of a quotation work the same way.
 */
export const EVIDENCE_TRIGGERS: Triggers = {
  ...firstOf('quotation', 'speaker', 'speaker_id', 'actor_id'),
  ...rule('speaker_stays', 'update of quotation_id, actor_id on speaker', 'true'),
  ...rule('speaker_needed', 'delete on speaker', neededSpeaker()),
  // A segment without words, or one that ends before it starts, cannot be checked.
  ...standingRule(
    'quotation_words',
    'quotation',
    'segments',
    `case when json_valid(new.segments) then exists (select 1 from json_each(new.segments) where case when type = 'object'
      then coalesce(trim(value ->> 'exact'), '') = '' or not coalesce(value ->> 'end' > value ->> 'start', 0) else 1 end) end`,
  ),
  ...Object.assign({}, ...HEARINGS.map(([record, hearing]) => evidenceOf(record, hearing))),
}

function evidenceOf(record: string, hearing: Hearing): Triggers {
  const link = `${record}_quotation`
  return {
    ...firstOf(record, link, 'quotation_id', 'quotation_id'),
    ...rule(`${record}_evidence_stays`, `update of ${record}_id, quotation_id on ${link}`, 'true'),
    // Checked when a record is written: speakers beyond the first are inserted after the quotation, and records after
    // them.
    ...rule(
      `${record}_speaker_fits`,
      `insert on ${link}`,
      `exists (select 1 from ${record} r where r.id = new.${record}_id and not ${heard('new.quotation_id', hearing, 'r')})`,
    ),
    ...rule(
      `${record}_speaker_still_fits`,
      `update of ${[...hearing.voices, hearing.from, hearing.to].join(', ')} on ${record}`,
      `exists (select 1 from ${link} l where l.${record}_id = new.id and not ${heard('l.quotation_id', hearing, 'new')})`,
      `${record}_speaker_fits`,
    ),
  }
}

/**
 * Copies the `column` of a record's first into its link table as the first of the list, and refuses to delete that row.
 */
function firstOf(record: string, link: string, column: string, member: string): Triggers {
  const key = `${record}_id`
  const first = `insert into ${link} (${key}, ordinal, ${member}) values (new.id, 0, new.${column})`
  const name = `${record}_first_${link === 'speaker' ? 'speaker' : 'quotation'}`
  return {
    ...after(name, `insert on ${record}`, first, `new.${column} is not null`),
    ...after(
      `${name}_moves`,
      `update of ${column} on ${record}`,
      `update ${link} set ordinal = ordinal + 1 where ${key} = new.id;
       ${first} on conflict (${key}, ${member}) do update set ordinal = 0`,
      `new.${column} is not null and new.${column} is not old.${column}`,
    ),
    ...rule(
      `${name}_stays`,
      `delete on ${link}`,
      `exists (select 1 from ${record} r where r.id = old.${key} and r.${column} = old.${member})`,
    ),
  }
}

/** SQL: whether a speaker of the quotation is one of the voices of record `of`, or was a member of one at the time. */
function heard(quotation: string, { voices, from, to }: Hearing, of: string, but = ''): string {
  const named = voices.map((voice) => `${of}.${voice}`).join(', ')
  return `exists (select 1 from speaker s where s.quotation_id = ${quotation} ${but} and (s.actor_id in (${named})
    or exists (select 1 from affiliation a where a.actor_id = s.actor_id and a.organization_id in (${named})
      and a.valid_from <= ${of}.${to} and a.valid_to >= ${of}.${from})))`
}

/**
 * SQL: whether a record would be left with a quotation in which nobody speaks who may be heard, once the speaker is
 * deleted.
 */
function neededSpeaker(): string {
  const records = HEARINGS.map(
    ([record, hearing]) => `exists (select 1 from ${record}_quotation l join ${record} r on r.id = l.${record}_id
      where l.quotation_id = old.quotation_id
      and not ${heard('old.quotation_id', hearing, 'r', 'and s.actor_id <> old.actor_id')})`,
  )
  return `exists (select 1 from quotation q where q.id = old.quotation_id and q.speaker_id <> old.actor_id)
    and (${records.join(' or ')})`
}
