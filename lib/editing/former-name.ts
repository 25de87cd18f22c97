import type { RecordType } from '@/lib/records/record-type'
import { renameIn } from '@/lib/records/references'
import { descriptorOf } from '@/lib/records/registry'

/** What is called by a name in its address that can be changed. */
export const RENAMABLE = ['actor', 'topic', 'summit', 'source', 'claim'] as const
export type Renamable = (typeof RENAMABLE)[number]
export const isRenamable = (type: string): type is Renamable => (RENAMABLE as readonly string[]).includes(type)

/** A name that forwards: to the present name of the same record, or of the one that it was merged into. */
export type FormerName = { type: RecordType; name: string; present: string; merged: boolean }

/** A record of an earlier time, naming others as they are named now. Names of `former` that are ids stay as they are. */
export function withPresentNames<R extends object>(type: RecordType, record: R, former: FormerName[]): R {
  return former
    .filter((one) => descriptorOf(one.type).key === 'slug')
    .reduce((named, one) => renameIn(named, descriptorOf(type).fields, one.type, one.name, one.present), record)
}

/** The name that a record has in its address; undefined where that is an id, which never changes. */
export function nameInAddress(type: RecordType, record: object | null): string | undefined {
  if (!record || descriptorOf(type).address === 'id' || !('slug' in record)) return undefined
  return String(record.slug)
}
