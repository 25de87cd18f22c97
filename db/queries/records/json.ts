import { sql } from 'drizzle-orm'

/**
 * The records of `lib/records/read-model.ts` as SQL: each builds one JSON object from the row that an alias names, so
 * that a query brings a page's records with everything inside them in one answer.
 */
const raw = (text: string) => sql.raw(text)

export const named = (key: string) => `(select json_object('slug', slug, 'name', name) from actor where id = ${key})`

/** A quotation as evidence, read through `alias`. */
export const quotationJson = (alias: string) => raw(quotationJsonText(alias))

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
export const positionJson = (alias: string) => raw(positionJsonText(alias))

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

export const ACTOR_JSON = raw(`json_object(
  'slug', actor.slug, 'name', actor.name, 'kind', actor.kind, 'sortName', actor.sort_name,
  'nativeName', actor.native_name, 'description', actor.description, 'quantifier', actor.quantifier,
  'aliases', (select json_group_array(name) from (select name from alias where actor_id = actor.id order by ordinal)),
  'affiliations', (select json_group_array(json_object(
      'organization', organization, 'actor', (select slug from actor o where o.id = organization_id), 'title', title,
      'role', role, 'from', from_date, 'to', to_date, 'validFrom', valid_from, 'validTo', valid_to))
    from (select * from affiliation where actor_id = actor.id order by ordinal)))`)

export const TOPIC_JSON = raw(`json_object(
  'slug', topic.slug, 'label', topic.label,
  'theme', (select json_object('slug', slug, 'label', label) from theme where id = topic.theme_id),
  'proposition', topic_wording.proposition, 'wording', topic.wording, 'since', topic_wording.since,
  'scope', topic.scope, 'broader', (select slug from topic b where b.id = topic.broader_id),
  'rule', json_object('counts', topic.rule_counts, 'excludes', topic.rule_excludes))`)

export const SUMMIT_JSON = raw(`json_object(
  'slug', summit.slug, 'name', summit.name, 'shortName', summit.short_name, 'date', summit.date,
  'dateFrom', summit.date_from, 'dateTo', summit.date_to, 'place', summit.place, 'status', summit.status)`)

export const SOURCE_JSON = raw(`json_object(
  'slug', source.slug, 'type', source.type, 'title', source.title, 'container', source.container,
  'abbreviation', source.abbreviation,
  'authors', (select json_group_array(json_object('name', name, 'sortName', sort_name,
      'actor', (select slug from actor where id = actor_id)))
    from (select * from source_author where source_id = source.id order by ordinal)),
  'publisher', source.publisher, 'issued', source.issued, 'url', source.url, 'archivedUrl', source.archived_url,
  'lang', source.lang, 'access', source.access)`)
