import { sql } from 'drizzle-orm'

/* Records as text, for queries that still spell their columns as text; the typed ones are in `json.ts`. */

export const named = (key: string) => `(select json_object('slug', slug, 'name', name) from actor where id = ${key})`

/** A quotation as evidence, read through `alias`. */
export const quotationJson = (alias: string) => sql.raw(quotationJsonText(alias))

function quotationJsonText(q: string): string {
  return `json_object(
    'id', ${q}.uid, 'source', (select slug from source where id = ${q}.source_id),
    'speakers', (select json_group_array(json(who)) from (select ${named('s.actor_id')} as who from speaker s
      where s.quotation_id = ${q}.id order by s.ordinal)),
    'segments', (select json_group_array(value ->> 'exact') from json_each(${q}.segments)),
    'mode', ${q}.mode,
    'locator', iif(${q}.locator_kind is null, null, json_object('kind', ${q}.locator_kind, 'value', ${q}.locator_value)),
    'lang', ${q}.lang,
    'translations', (select json_group_array(json_object('lang', lang, 'text', text, 'translator', translator,
      'method', method)) from (select * from translation where quotation_id = ${q}.id order by ordinal)),
    'checked', iif(${q}.check_result is null, null, json_object('result', ${q}.check_result, 'on', ${q}.checked_on)))`
}

/** Evidence of a record, in order. `link` is its link table, `key` the column that names it, `of` its id. */
export function evidenceJson(link: string, key: string, of: string): string {
  return `(select json_group_array(${quotationJsonText('q')})
    from (select quotation.* from ${link} l join quotation on quotation.id = l.quotation_id
      where l.${key} = ${of} order by l.ordinal) q)`
}

/** A position of the view `holding`, read through `alias`. */
export const positionJson = (alias: string) => sql.raw(positionJsonText(alias))

/** Whether a position was coded on a wording of the proposition that is no longer in force. */
export function outdatedJson(p: string): string {
  return `json(iif(${outdatedText(p)}, 'true', 'false'))`
}

export function outdatedText(p: string): string {
  return `${p}.wording < (select wording from topic where id = ${p}.topic_id)`
}

export function positionJsonText(p: string): string {
  return `json_object(
    'id', ${p}.uid, 'holder', (select slug from actor where id = ${p}.holder_id),
    'actor', ${named(`${p}.actor_id`)}, 'onBehalfOf', ${named(`${p}.on_behalf_of_id`)},
    'topic', (select slug from topic where id = ${p}.topic_id), 'wording', ${p}.wording,
    'outdated', ${outdatedJson(p)},
    'summit', (select slug from summit where id = ${p}.summit_id), 'stance', ${p}.stance,
    'conditions', iif(${p}.condition_join is null, null,
      json_object('join', ${p}.condition_join, 'items', json(${p}.conditions))),
    'qualifier', ${p}.qualifier, 'basis', ${p}.basis, 'inference', ${p}.inference,
    'reportedBy', ${named(`${p}.reported_by_id`)}, 'confidence', ${p}.confidence, 'statedOn', ${p}.stated_on,
    'statedFrom', ${p}.stated_from, 'statedTo', ${p}.stated_to, 'summary', ${p}.summary,
    'evidence', ${evidenceJson('position_quotation', 'position_id', `${p}.id`)})`
}
