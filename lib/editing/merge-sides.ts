import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import type { Mergeable, Referring } from './merge'

/** One of the two records of a merge, and every record that names it. */
export type MergeSide<T extends Mergeable> = { record: RecordOf<T>; referring: Referring[] }

/** A record, and the side of the merge that it is on: `from` goes, `into` stays. */
export type Sided<R> = { side: 'from' | 'into'; record: R }

/** Records of both sides; one that is on both is on none, for a merge moves nothing between its names. */
export function onOneSide<R extends { id: string }>(from: R[], into: R[]): Sided<R>[] {
  const both = new Set(from.map(({ id }) => id).filter((id) => into.some((record) => record.id === id)))
  const sided = (side: Sided<R>['side'], records: R[]) =>
    records.filter(({ id }) => !both.has(id)).map((record) => ({ side, record }))
  return [...sided('from', from), ...sided('into', into)]
}

/** The records of one type that name a side. */
export function referringOf<T extends RecordType>({ referring }: { referring: Referring[] }, type: T): RecordOf<T>[] {
  return referring.flatMap((one) => (one.type === type ? [one.record as unknown as RecordOf<T>] : []))
}
