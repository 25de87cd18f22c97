import type { Db } from '@/db/client'
import { listFormerNames } from '@/db/queries/records/former-names'
import { type FormerName, withPresentNames } from '@/lib/editing/former-name'
import { namedBy, recordKey } from '@/lib/editing/take-back'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, recordName } from '@/lib/records/registry'

/** The names of the library for those that a file has: names that forward are put in the place of former ones. */
export type PresentNames = {
  of(type: RecordType, name: string): string
  /** The record with present names; `forwarded` says in words that its own name is another here. */
  in(type: RecordType, record: object): { record: object; forwarded?: string }
}

export async function findPresentNames(db: Db): Promise<PresentNames> {
  const former = (await listFormerNames(db)).filter(({ type }) => descriptorOf(type).key === 'slug')
  const byName = new Map(former.map((one) => [recordKey(one.type, one.name), one]))
  return {
    of: (type, name) => byName.get(recordKey(type, name))?.present ?? name,
    in: (type, record) => (byName.size === 0 ? { record } : present(byName, type, record)),
  }
}

function present(byName: Map<string, FormerName>, type: RecordType, record: object) {
  const others = namedBy(type, record).flatMap((key) => byName.get(key) ?? [])
  const named = others.length === 0 ? record : withPresentNames(type, record, others)
  if (descriptorOf(type).key !== 'slug') return { record: named }
  const name = recordName(record as { slug: string })
  const own = byName.get(recordKey(type, name))
  if (!own) return { record: named }
  const became = own.merged ? 'was merged into' : 'is called'
  return { record: { ...named, slug: own.present }, forwarded: `${name} ${became} ${own.present} in this library` }
}
