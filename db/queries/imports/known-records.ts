import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { allRecords } from '@/db/queries/records/bundle-records'
import type { BundleSource } from '@/lib/bundle/schema'
import type { KnownRecords } from '@/lib/record-imports/reading'
import type { RecordOf } from '@/lib/records/registry'

/** Records of the library by which a reader of a file recognizes names. */
export async function findKnownRecords(db: Db): Promise<KnownRecords> {
  const parsed = <T>(rows: unknown) => (rows as [string][]).map(([json]) => JSON.parse(json) as T)
  const [actors, topics, themes, summits, sources, texts] = await Promise.all(
    [allRecords('actor'), TOPICS, THEMES, SUMMITS, allRecords('source'), TEXTS].map((query) => db.values(query)),
  )
  return {
    actors: parsed<RecordOf<'actor'>>(actors).map((record) => ({ ...knownBy(record), record })),
    topics: parsed<KnownRecords['topics'][number]>(topics),
    themes: parsed<KnownRecords['themes'][number]>(themes),
    summits: parsed<KnownRecords['summits'][number]>(summits),
    sources: parsed<BundleSource>(sources),
    texts: parsed<KnownRecords['texts'][number]>(texts),
  }
}

const knownBy = ({ slug, name, aliases, kind }: RecordOf<'actor'>) => ({ slug, name, aliases, kind })

const TOPICS = sql`select json_object('slug', t.slug, 'label', t.label, 'proposition', w.proposition, 'scope', t.scope,
    'wording', t.wording)
  from topic t left join topic_wording w on w.topic_id = t.id and w.wording = t.wording order by t.id`
const THEMES = sql`select json_object('slug', slug, 'label', label) from theme order by id`
const SUMMITS = sql`select json_object('slug', slug, 'name', name, 'date', date) from summit order by id`
const TEXTS = sql`select json_object('source', s.slug, 'hash', t.hash) from source s join source_text t
  on t.source_id = s.id and t.version = (select max(version) from source_text where source_id = s.id) order by s.id`
