import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle } from '@/lib/bundle/schema'

/**
 * The whole library in its public shape, in the order of loading, so that a fresh load gives its file back.
 * Undefined where the database holds no library.
 */
export async function findBundle(db: Db): Promise<Bundle | undefined> {
  // One read transaction: an edit between two of these statements would tear the file.
  const [libraries, actors, themes, topics, summits, sources, codings, quotations, positions, claims, absences] =
    await db.batch([
      list(db, LIBRARY),
      list(db, ACTORS),
      list(db, THEMES),
      list(db, TOPICS),
      list(db, SUMMITS),
      list(db, SOURCES),
      list(db, CODINGS),
      list(db, QUOTATIONS),
      list(db, POSITIONS),
      list(db, CLAIMS),
      list(db, ABSENCES),
    ])
  const [library] = parsed<{ title: string; codebook: string }>(libraries)
  if (!library) return undefined
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    codebook: library.codebook,
    title: library.title,
    actors: parsed(actors),
    themes: parsed(themes),
    topics: parsed(topics),
    summits: parsed(summits),
    sources: parsed(sources),
    codings: parsed(codings),
    quotations: parsed(quotations),
    positions: parsed(positions),
    claims: parsed(claims),
    absences: parsed(absences),
  }
}

const list = (db: Db, query: SQL) => db.all(query)
const parsed = <T>(rows: unknown) => (rows as [string][]).map(([json]) => JSON.parse(json) as T)

/** `[…]` of the rows of a subquery, in its order; `[]` where there are none. */
const array = (value: string, from: string) =>
  `(select json_group_array(${value}) from (select * from ${from} order by ordinal))`
const name = (table: string, key: string, called = 'slug') => `(select ${called} from ${table} where id = ${key})`
const bool = (column: string) => `json(iif(${column}, 'true', 'false'))`
const evidence = (record: string, alias: string) =>
  array(name('quotation', 'quotation_id', 'uid'), `${record}_quotation where ${record}_id = ${alias}.id`)

const LIBRARY = sql.raw(`select json_object('title', title, 'codebook', codebook) from library`)

const ACTORS = sql.raw(`select json_object(
  'slug', slug, 'name', name, 'kind', kind, 'sortName', sort_name, 'nativeName', native_name,
  'aliases', ${array('name', 'alias where actor_id = actor.id')},
  'description', description, 'quantifier', quantifier, 'source', ${name('source', 'actor.source_id')},
  'affiliations', ${array(
    `json_object('organization', organization, 'actor', ${name('actor', 'organization_id')}, 'title', title,
      'role', role, 'from', from_date, 'to', to_date)`,
    'affiliation where actor_id = actor.id',
  )}) from actor order by id`)

const THEMES = sql.raw(`select json_object('slug', slug, 'label', label) from theme order by id`)

const TOPICS = sql.raw(`select json_object(
  'slug', t.slug, 'theme', ${name('theme', 't.theme_id')}, 'label', t.label, 'proposition', w.proposition,
  'wording', t.wording, 'since', w.since,
  'earlier', (select json_group_array(json_object('wording', wording, 'proposition', proposition, 'since', since))
    from (select * from topic_wording e where e.topic_id = t.id and e.wording < t.wording order by e.wording)),
  'scope', t.scope, 'broader', ${name('topic', 't.broader_id')},
  'rule', json_object('counts', t.rule_counts, 'excludes', t.rule_excludes))
  from topic t join topic_wording w on w.topic_id = t.id and w.wording = t.wording order by t.id`)

const SUMMITS = sql.raw(`select json_object('slug', slug, 'name', name, 'shortName', short_name, 'date', date,
  'place', place, 'status', status) from summit order by id`)

const SOURCES = sql.raw(`select json_object(
  'slug', slug, 'type', type, 'title', title, 'container', container, 'abbreviation', abbreviation,
  'authors', ${array(
    `json_object('name', name, 'sortName', sort_name, 'actor', ${name('actor', 'actor_id')})`,
    'source_author where source_id = source.id',
  )},
  'publisher', publisher, 'issued', issued, 'url', url, 'archivedUrl', archived_url, 'lang', lang, 'access', access,
  'rights', rights) from source order by id`)

const covered = (table: string) => array(name(table, `${table}_id`), `coding_${table} where coding_id = coding.id`)
const CODINGS = sql.raw(`select json_object(
  'id', uid, 'source', ${name('source', 'source_id')}, 'coder', coder, 'codebook', codebook, 'day', day,
  'complete', ${bool('complete')}, 'published', ${bool('published')}, 'actors', ${covered('actor')},
  'topics', ${covered('topic')}, 'summits', ${covered('summit')}, 'note', note) from coding order by id`)

const QUOTATIONS = sql.raw(`select json_object(
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
  from quotation order by id`)

const POSITIONS = sql.raw(`select json_object(
  'id', uid, 'coding', ${name('coding', 'coding_id', 'uid')}, 'actor', ${name('actor', 'actor_id')},
  'onBehalfOf', ${name('actor', 'on_behalf_of_id')}, 'topic', ${name('topic', 'topic_id')}, 'wording', wording,
  'summit', ${name('summit', 'summit_id')}, 'stance', stance,
  'conditions', iif(condition_join is null, null, json_object('join', condition_join, 'items', json(conditions))),
  'qualifier', qualifier, 'basis', basis, 'inference', inference, 'reportedBy', ${name('actor', 'reported_by_id')},
  'confidence', confidence, 'statedOn', stated_on, 'summary', summary,
  'quotations', ${evidence('position', 'position')}, 'status', status, 'withdrawal', withdrawal)
  from position order by id`)

const CLAIMS = sql.raw(`select json_object(
  'id', uid, 'coding', ${name('coding', 'coding_id', 'uid')}, 'slug', slug, 'claimant', ${name('actor', 'claimant_id')},
  'onBehalfOf', ${name('actor', 'on_behalf_of_id')}, 'statement', statement, 'kind', kind,
  'summit', ${name('summit', 'summit_id')}, 'topic', ${name('topic', 'topic_id')}, 'polarity', polarity,
  'reportedBy', ${name('actor', 'reported_by_id')}, 'madeOn', made_on, 'quotations', ${evidence('claim', 'claim')},
  'responses', (select json_group_array(json_object(
      'id', uid, 'coding', ${name('coding', 'coding_id', 'uid')}, 'actor', ${name('actor', 'actor_id')}, 'kind', kind,
      'basis', basis, 'inference', inference, 'saidOn', said_on, 'summary', summary,
      'quotations', ${evidence('response', 'answer')}))
    from (select * from response where claim_id = claim.id order by id) as answer),
  'status', status, 'withdrawal', withdrawal) from claim order by id`)

const ABSENCES = sql.raw(`select json_object(
  'id', uid, 'actor', ${name('actor', 'actor_id')}, 'topic', ${name('topic', 'topic_id')},
  'summit', ${name('summit', 'summit_id')}, 'kind', kind, 'source', ${name('source', 'source_id')}, 'on', on_date,
  'by', recorded_by, 'note', note, 'quotations', ${evidence('absence', 'absence')}) from absence order by id`)
