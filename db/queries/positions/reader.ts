import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import type { Condition } from '@/lib/bundle/schema'
import { groupBy } from '@/lib/group-by'
import type { EvidenceRecord, Named, PositionRecord } from '@/lib/records/read-model'

/** A position to read, under the actor in whose column it stands. */
export type Asked = { id: number; holder: number }

/**
 * Reads positions by the thousand: the records that `positionJson` gives, at a third of its time, because whom and
 * what they name is looked up here and not by the database anew for each. A property test holds both to each other.
 */
export class PositionReader {
  readonly #db: Library
  readonly #actors: Map<number, Named>
  readonly #topics: Map<number, { slug: string; wording: number }>
  readonly #summits: Map<number, string>
  readonly #sources: Map<number, string>

  private constructor(db: Library, named: NamedById) {
    this.#db = db
    this.#actors = new Map(named.actors.map(([id, slug, name]) => [id, { slug, name }]))
    this.#topics = new Map(named.topics.map(([id, slug, wording]) => [id, { slug, wording }]))
    this.#summits = new Map(named.summits)
    this.#sources = new Map(named.sources)
  }

  static async open(db: Library): Promise<PositionReader> {
    return new PositionReader(db, {
      actors: await db.values(sql`select id, slug, name from actor`),
      topics: await db.values(sql`select id, slug, wording from topic`),
      summits: await db.values(sql`select id, slug from summit`),
      sources: await db.values(sql`select id, slug from source`),
    })
  }

  /** In the order asked for; ids that are not there are left out. */
  async read(places: Asked[]): Promise<PositionRecord[]> {
    const ids = asked([...new Set(places.map(({ id }) => id))])
    const rows = new Map((await this.#db.values<PositionRow>(positionRows(ids))).map((row) => [row[0], row]))
    const evidence = await this.#evidence(ids)
    return places.flatMap(({ id, holder }) => {
      const row = rows.get(id)
      return row ? this.#record(row, holder, evidence.get(id) ?? []) : []
    })
  }

  #record(row: PositionRow, holder: number, evidence: EvidenceRecord[]): PositionRecord {
    const [, uid, actor, onBehalfOf, topicId, wording, summit, stance, join, conditions, qualifier, ...rest] = row
    const [basis, inference, reportedBy, confidence, statedOn, statedFrom, statedTo, summary] = rest
    const topic = this.#topics.get(topicId)
    return {
      id: uid,
      holder: this.#named(holder).slug,
      actor: this.#named(actor),
      onBehalfOf: onBehalfOf === null ? null : this.#named(onBehalfOf),
      topic: topic?.slug ?? '',
      wording,
      outdated: wording < (topic?.wording ?? wording),
      summit: summit === null ? null : (this.#summits.get(summit) ?? null),
      stance,
      conditions: join === null ? null : { join, items: JSON.parse(conditions) as Condition[] },
      qualifier,
      basis,
      inference,
      reportedBy: reportedBy === null ? null : this.#named(reportedBy),
      confidence,
      statedOn,
      statedFrom,
      statedTo,
      summary,
      evidence,
    }
  }

  /** The quotations of each position, in order. */
  async #evidence(ids: SQL): Promise<Map<number, EvidenceRecord[]>> {
    const links = await this.#members('position_quotation', 'position_id', 'quotation_id', ids)
    const quotations = asked([...links.values()].flat())
    const speakers = await this.#members('speaker', 'quotation_id', 'actor_id', quotations)
    const translated = await this.#db.values<TranslationRow>(translationRows(quotations))
    const translations = groupBy(translated, ([quotation]) => quotation)
    const records = new Map<number, EvidenceRecord>()
    for (const row of await this.#db.values<QuotationRow>(quotationRows(quotations)))
      records.set(row[0], this.#quotation(row, speakers.get(row[0]) ?? [], translations.get(row[0]) ?? []))
    const read = (of: number[]) => of.flatMap((id) => records.get(id) ?? [])
    return new Map([...links].map(([position, of]) => [position, read(of)]))
  }

  /**
   * What belongs to each owner, in order. Where an owner has one, as most have, its place is nothing to look up: the
   * key's index alone names it.
   */
  async #members(table: string, owner: string, member: string, owners: SQL): Promise<Map<number, number[]>> {
    const from = (ids: SQL) => sql`from ${ids} cross join ${sql.raw(`${table} l on l.${owner} = asked.value`)}`
    const pair = sql.raw(`l.${owner}, l.${member}`)
    const found = groupBy(await this.#db.values<[number, number]>(sql`select ${pair} ${from(owners)}`), ([id]) => id)
    const several = [...found].filter(([, members]) => members.length > 1).map(([id]) => id)
    const placed = sql`select ${pair} ${from(asked(several))} order by asked.key, l.ordinal`
    const ordered = groupBy(several.length > 0 ? await this.#db.values<[number, number]>(placed) : [], ([id]) => id)
    return new Map([...found].map(([id, members]) => [id, (ordered.get(id) ?? members).map(([, one]) => one)]))
  }

  #quotation(row: QuotationRow, speakers: number[], translations: TranslationRow[]): EvidenceRecord {
    const [, uid, source, segments, mode, kind, value, lang, result, on] = row
    return {
      id: uid,
      source: this.#sources.get(source) ?? '',
      speakers: speakers.map((actor) => this.#named(actor)),
      segments: (JSON.parse(segments) as { exact: string }[]).map(({ exact }) => exact),
      mode,
      locator: kind === null ? null : { kind, value: value ?? '' },
      lang,
      translations: translations.map(([, lang, text, translator, method]) => ({ lang, text, translator, method })),
      checked: result === null ? null : { result, on: on ?? '' },
    }
  }

  #named(id: number): Named {
    return this.#actors.get(id) ?? { slug: '', name: '' }
  }
}

type NamedById = {
  actors: [number, string, string][]
  topics: [number, string, number][]
  summits: [number, string][]
  sources: [number, string][]
}

type PositionRow = [
  id: number,
  uid: string,
  actor: number,
  onBehalfOf: number | null,
  topic: number,
  wording: number,
  summit: number | null,
  stance: PositionRecord['stance'],
  join: NonNullable<PositionRecord['conditions']>['join'] | null,
  conditions: string,
  qualifier: string | null,
  basis: PositionRecord['basis'],
  inference: string | null,
  reportedBy: number | null,
  confidence: PositionRecord['confidence'],
  statedOn: string,
  statedFrom: string,
  statedTo: string,
  summary: string,
]
const positionRows = (ids: SQL) => sql`select p.id, p.uid, p.actor_id, p.on_behalf_of_id, p.topic_id, p.wording,
  p.summit_id, p.stance, p.condition_join, p.conditions, p.qualifier, p.basis, p.inference, p.reported_by_id,
  p.confidence, p.stated_on, p.stated_from, p.stated_to, p.summary
  from ${ids} cross join position p on p.id = asked.value`

type QuotationRow = [
  id: number,
  uid: string,
  source: number,
  segments: string,
  mode: EvidenceRecord['mode'],
  locatorKind: NonNullable<EvidenceRecord['locator']>['kind'] | null,
  locatorValue: string | null,
  lang: string,
  result: NonNullable<EvidenceRecord['checked']>['result'] | null,
  on: string | null,
]
const quotationRows = (ids: SQL) => sql`select q.id, q.uid, q.source_id, q.segments, q.mode, q.locator_kind,
  q.locator_value, q.lang, q.check_result, q.checked_on from ${ids} cross join quotation q on q.id = asked.value`

type TranslationRow = [quotation: number, lang: string, text: string, translator: string, method: 'hand' | 'machine']
const translationRows = (ids: SQL) => sql`select t.quotation_id, t.lang, t.text, t.translator, t.method
  from ${ids} cross join translation t on t.quotation_id = asked.value order by asked.key, t.ordinal`

/** Numbers as a table, in their order. */
const asked = (ids: number[]) => sql`json_each(${JSON.stringify([...ids].sort((a, b) => a - b))}) asked`
