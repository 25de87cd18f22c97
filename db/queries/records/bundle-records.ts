import { type SQL, sql } from 'drizzle-orm'
import type { RecordType } from '@/lib/editing/record-types'

/** Every record as the bundle spells it, one JSON object a row, in the order of loading. */
export const allRecords = (type: RecordType): SQL => sql.raw(`${SELECT[type]} order by ${ALIAS[type] ?? type}.id`)

/** The one of that slug or id. */
export const oneRecord = (type: RecordType, name: string): SQL =>
  sql`${sql.raw(SELECT[type])} where ${sql.raw(`${ALIAS[type] ?? type}.${KEY[type]}`)} = ${name}`

/** Those that a condition on their table chooses, in the order that it ends with. */
export const recordsWhere = (type: RecordType, condition: SQL): SQL => sql`${sql.raw(SELECT[type])} where ${condition}`

/** The column that names a record to the world. */
export const KEY: Record<RecordType, 'slug' | 'uid'> = {
  source: 'slug',
  actor: 'slug',
  theme: 'slug',
  topic: 'slug',
  summit: 'slug',
  coding: 'uid',
  quotation: 'uid',
  position: 'uid',
  claim: 'uid',
  absence: 'uid',
}
const ALIAS: Partial<Record<RecordType, string>> = { topic: 't' }

/** `[…]` of the rows of a subquery, in its order; `[]` where there are none. */
const array = (value: string, from: string) =>
  `(select json_group_array(${value}) from (select * from ${from} order by ordinal))`
const name = (table: string, key: string, called = 'slug') => `(select ${called} from ${table} where id = ${key})`
const bool = (column: string) => `json(iif(${column}, 'true', 'false'))`
const evidence = (record: string, alias: string) =>
  array(name('quotation', 'quotation_id', 'uid'), `${record}_quotation where ${record}_id = ${alias}.id`)

const ACTORS = `select json_object(
  'slug', slug, 'name', name, 'kind', kind, 'sortName', sort_name, 'nativeName', native_name,
  'aliases', ${array('name', 'alias where actor_id = actor.id')},
  'description', description, 'quantifier', quantifier, 'source', ${name('source', 'actor.source_id')},
  'affiliations', ${array(
    `json_object('organization', organization, 'actor', ${name('actor', 'organization_id')}, 'title', title,
      'role', role, 'from', from_date, 'to', to_date)`,
    'affiliation where actor_id = actor.id',
  )}) from actor`

const THEMES = `select json_object('slug', slug, 'label', label) from theme`

const TOPICS = `select json_object(
  'slug', t.slug, 'theme', ${name('theme', 't.theme_id')}, 'label', t.label, 'proposition', w.proposition,
  'wording', t.wording, 'since', w.since,
  'earlier', (select json_group_array(json_object('wording', wording, 'proposition', proposition, 'since', since))
    from (select * from topic_wording e where e.topic_id = t.id and e.wording < t.wording order by e.wording)),
  'scope', t.scope, 'broader', ${name('topic', 't.broader_id')},
  'rule', json_object('counts', t.rule_counts, 'excludes', t.rule_excludes))
  from topic t join topic_wording w on w.topic_id = t.id and w.wording = t.wording`

const SUMMITS = `select json_object('slug', slug, 'name', name, 'shortName', short_name, 'date', date,
  'place', place, 'status', status) from summit`

const SOURCES = `select json_object(
  'slug', slug, 'type', type, 'title', title, 'container', container, 'abbreviation', abbreviation,
  'authors', ${array(
    `json_object('name', name, 'sortName', sort_name, 'actor', ${name('actor', 'actor_id')})`,
    'source_author where source_id = source.id',
  )},
  'publisher', publisher, 'issued', issued, 'url', url, 'archivedUrl', archived_url, 'lang', lang, 'access', access,
  'rights', rights) from source`

const covered = (table: string) => array(name(table, `${table}_id`), `coding_${table} where coding_id = coding.id`)
const CODINGS = `select json_object(
  'id', uid, 'source', ${name('source', 'source_id')}, 'coder', coder, 'codebook', codebook, 'day', day,
  'complete', ${bool('complete')}, 'published', ${bool('published')}, 'actors', ${covered('actor')},
  'topics', ${covered('topic')}, 'summits', ${covered('summit')}, 'note', note) from coding`

const QUOTATIONS = `select json_object(
  'id', uid, 'source', ${name('source', 'source_id')},
  'speakers', ${array(name('actor', 'actor_id'), 'speaker where quotation_id = quotation.id')},
  'segments', json(segments), 'mode', mode,
  'locator', iif(locator_kind is null, null, json_object('kind', locator_kind, 'value', locator_value)),
  'lang', lang,
  'translations', ${array(
    `json_object('lang', lang, 'text', text, 'translator', translator, 'method', method)`,
    'translation where quotation_id = quotation.id',
  )},
  'checked', iif(check_result is null, null, json_object('result', check_result, 'on', checked_on, 'hash', checked_hash)))
  from quotation`

const POSITIONS = `select json_object(
  'id', uid, 'coding', ${name('coding', 'coding_id', 'uid')}, 'actor', ${name('actor', 'actor_id')},
  'onBehalfOf', ${name('actor', 'on_behalf_of_id')}, 'topic', ${name('topic', 'topic_id')}, 'wording', wording,
  'summit', ${name('summit', 'summit_id')}, 'stance', stance,
  'conditions', iif(condition_join is null, null, json_object('join', condition_join, 'items', json(conditions))),
  'qualifier', qualifier, 'basis', basis, 'inference', inference, 'reportedBy', ${name('actor', 'reported_by_id')},
  'confidence', confidence, 'statedOn', stated_on, 'summary', summary,
  'quotations', ${evidence('position', 'position')}, 'status', status, 'withdrawal', withdrawal)
  from position`

const CLAIMS = `select json_object(
  'id', uid, 'coding', ${name('coding', 'coding_id', 'uid')}, 'slug', slug, 'claimant', ${name('actor', 'claimant_id')},
  'onBehalfOf', ${name('actor', 'on_behalf_of_id')}, 'statement', statement, 'kind', kind,
  'summit', ${name('summit', 'summit_id')}, 'topic', ${name('topic', 'topic_id')}, 'polarity', polarity,
  'reportedBy', ${name('actor', 'reported_by_id')}, 'madeOn', made_on, 'quotations', ${evidence('claim', 'claim')},
  'responses', (select json_group_array(json_object(
      'id', uid, 'coding', ${name('coding', 'coding_id', 'uid')}, 'actor', ${name('actor', 'actor_id')}, 'kind', kind,
      'basis', basis, 'inference', inference, 'saidOn', said_on, 'summary', summary,
      'quotations', ${evidence('response', 'answer')}))
    from (select * from response where claim_id = claim.id order by id) as answer),
  'status', status, 'withdrawal', withdrawal) from claim`

const ABSENCES = `select json_object(
  'id', uid, 'actor', ${name('actor', 'actor_id')}, 'topic', ${name('topic', 'topic_id')},
  'summit', ${name('summit', 'summit_id')}, 'kind', kind, 'source', ${name('source', 'source_id')}, 'on', on_date,
  'by', recorded_by, 'note', note, 'quotations', ${evidence('absence', 'absence')}) from absence`

const SELECT: Record<RecordType, string> = {
  source: SOURCES,
  actor: ACTORS,
  theme: THEMES,
  topic: TOPICS,
  summit: SUMMITS,
  coding: CODINGS,
  quotation: QUOTATIONS,
  position: POSITIONS,
  claim: CLAIMS,
  absence: ABSENCES,
}
