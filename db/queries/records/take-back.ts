import type { Db } from '@/db/client'
import { type FormerName, withPresentNames } from '@/lib/editing/former-name'
import { type BatchRecord, recordKey, type TakeBack, takeBack } from '@/lib/editing/take-back'
import { recordName } from '@/lib/records/registry'
import { type Batch, findBatch } from './batch'
import { listFormerNames } from './former-names'
import { listNaming } from './referring'

/** What taking a write back would change, and what it would leave; undefined where nothing was written under this name. */
export async function findTakeBack(db: Db, batch: string): Promise<(Batch & TakeBack) | undefined> {
  const found = await findBatch(db, batch)
  if (!found) return undefined
  const records = withNamesOfNow(found.records, await listFormerNames(db))
  return { ...found, ...takeBack(records, await listRestedOn(db, found)) }
}

/** The records before the write, naming others as they are named now, or will be once they are put back. */
function withNamesOfNow(records: BatchRecord[], former: FormerName[]): BatchRecord[] {
  const putBack = new Set(records.flatMap(({ type, name, after }) => (after ? [] : [recordKey(type, name)])))
  const others = former.filter(({ type, name }) => !putBack.has(recordKey(type, name)))
  return records.map((record) => ({
    ...record,
    before: record.before && withPresentNames(record.type, record.before, others),
  }))
}

/** The records that the write made and that a record outside it names now. */
async function listRestedOn(db: Db, { records }: Batch): Promise<Set<string>> {
  const inside = new Set(records.map(({ type, name }) => recordKey(type, name)))
  const made = records.filter(({ before, present }) => !before && present)
  const rested = await Promise.all(
    made.map(async ({ type, name }) => {
      const referring = await listNaming(db, type, name)
      return referring.some(({ type: of, record }) => !inside.has(recordKey(of, recordName(record))))
        ? [recordKey(type, name)]
        : []
    }),
  )
  return new Set(rested.flat())
}
