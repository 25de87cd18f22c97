import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { findCircles } from '@/lib/bundle/circles'
import { findRecordProblems } from '@/lib/bundle/references'
import { namedBy } from '@/lib/editing/take-back'
import type { ImportPlan } from '@/lib/record-imports/plan'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'
import { type Planned, writePlans } from './planned'
import { NameFinder, type StagedNames } from './staged-names'
import { listTakenNames } from './taken-names'

/** Records checked together. */
const CHUNK = 500

/**
 * Checks every staged record that would be written against the library as the import would leave it. One that breaks a
 * rule, or names a record that is not there, is refused; one that rests on a refused or waiting record shares its fate.
 */
export async function checkStaged(db: Db, id: number): Promise<void> {
  await refuseCircles(db, id)
  // Sources, actors and topics may name records that are checked after them.
  for (;;) {
    let later = 0
    for (const type of RECORD_TYPES) {
      const refused = await checkType(db, id, type)
      if (type === 'actor' || type === 'topic') later += refused
    }
    await checkTexts(db, id)
    if (later === 0) return
  }
}

async function checkType(db: Db, id: number, type: RecordType): Promise<number> {
  const finder = new NameFinder(db, id)
  return (
    (await checkPlanned(db, { id, type, plan: 'new' }, finder)) +
    (await checkPlanned(db, { id, type, plan: 'theirs' }, finder))
  )
}

type Checked = { id: number; type: RecordType; plan: ImportPlan }

/** Checks the records of one plan, which the index has in order; for two, every chunk would sort all that are left. */
async function checkPlanned(db: Db, { id, type, plan }: Checked, finder: NameFinder): Promise<number> {
  let refused = 0
  for (let after = -1; ; ) {
    const rows = await db.values<
      [number, string]
    >(sql`select ordinal, content from import_line indexed by import_line_plan
      where import_id = ${id} and kind = 'record' and type = ${type} and plan = ${plan} and ordinal > ${after}
      order by ordinal limit ${CHUNK}`)
    const records = rows.map(([ordinal, content]) => ({ ordinal, record: JSON.parse(content) as object }))
    const found = await finder.find(
      type,
      records.map(({ record }) => record),
    )
    const taken = type === 'claim' ? await listTakenNames(db, id, records) : new Map<number, string>()
    const planned = records.flatMap(({ ordinal, record }): Planned[] => {
      const reason = taken.get(ordinal)
      if (reason !== undefined) return [{ ordinal, plan: 'refused', reason }]
      const problem = problemOf(type, record, found)
      return problem ? [{ ordinal, ...problem }] : []
    })
    await writePlans(db, id, planned)
    refused += planned.length
    after = rows.at(-1)?.[0] ?? after
    if (rows.length < CHUNK) return refused
  }
}

/** Why a record cannot be written; undefined where it can. */
function problemOf(
  type: RecordType,
  record: object,
  { names, unusable }: StagedNames,
): Omit<Planned, 'ordinal'> | undefined {
  const resting = namedBy(type, record).flatMap((key) => {
    const one = unusable.get(key)
    return one ? [{ key, ...one }] : []
  })
  const refused = resting.find(({ plan }) => plan === 'refused')
  const [first = undefined] = refused ? [refused] : resting
  if (first) {
    const [of = '', name = ''] = first.key.split(' ')
    const fate = first.plan === 'refused' ? 'is refused' : 'waits for a decision'
    const where = first.place === '' ? '' : ` (${first.place})`
    const { noun } = descriptorOf(of as RecordType)
    return { plan: refused ? 'refused' : 'waits', reason: `rests on the ${noun.one} ${name}, which ${fate}${where}` }
  }
  const problems = findRecordProblems(type, record as RecordOf<RecordType>, names)
  if (problems.length === 0) return undefined
  const words = problems.map(({ record, field, message }) => [record, field, message].filter(Boolean).join(': '))
  return { plan: 'refused', reason: words.join('; ') }
}

/** A text needs its source, in the library or in the file. */
async function checkTexts(db: Db, id: number): Promise<void> {
  await db.run(sql`update import_line set plan = 'refused', reason = 'its source is neither in the library nor taken from the file'
    where import_id = ${id} and kind = 'text' and plan in ('new', 'theirs')
      and not exists (select 1 from source s where s.slug = import_line.name)
      and not exists (select 1 from import_line l where l.import_id = ${id} and l.type = 'source' and l.name = import_line.name
        and l.plan = 'new')`)
}

/** Topics that would be part of themselves, by way of others. */
async function refuseCircles(db: Db, id: number): Promise<void> {
  const staged = await db.values<
    [number, string, string | null]
  >(sql`select ordinal, name, content ->> 'broader' from import_line
    where import_id = ${id} and kind = 'record' and type = 'topic' and plan in ('new', 'theirs')`)
  if (staged.every(([, , broader]) => broader === null)) return
  const there = await db.values<[string, string | null]>(
    sql`select t.slug, b.slug from topic t left join topic b on b.id = t.broader_id`,
  )
  const all = [...there, ...staged.map(([, slug, broader]) => [slug, broader] as const)]
  const topics = new Map(all.map(([slug, broader]) => [slug, { slug, broader }]))
  const circles = new Set(findCircles(topics).map(({ slug }) => slug))
  await writePlans(
    db,
    id,
    staged.flatMap(([ordinal, slug]) =>
      circles.has(slug) ? [{ ordinal, plan: 'refused' as const, reason: 'broader: this topic is part of itself' }] : [],
    ),
  )
}
