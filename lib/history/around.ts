import type { RecordType } from '@/lib/records/record-type'
import type { Fields } from '@/lib/revisions/model'
import type { Batch, Part, RevisedType } from './model'
import { namesOfReason } from './reasons'
import { namedIn } from './subject'

/** Records whose changes decide how a record reads, though they are no versions of it. */
export function decisiveFor(type: RecordType, fields: Fields): [RevisedType, string][] {
  const named = namedIn(type, fields).filter(([of]) => of === 'topic' || of === 'quotation' || of === 'actor')
  const text: [RevisedType, string][] = type === 'quotation' ? [['source-text', String(fields.source)]] : []
  return [...named, ...text]
}

/** The parts of batches that decide how a record reads: merges, rewordings, and checks of its words. */
export function decisiveParts(batch: Batch, among: readonly (readonly [string, string])[]): Batch | undefined {
  const parts = batch.parts.filter(
    (part) => among.some(([type, name]) => part.type === type && part.record === name) && decides(part),
  )
  if (parts.length === 0) return undefined
  const counts = parts.map(({ type }) => ({ type, added: 0, changed: 1, removed: 0 }))
  return { ...batch, parts, counts }
}

function decides({ type, before, after, reason }: Part): boolean {
  if (type === 'source-text' || namesOfReason(reason, 'merged')) return true
  if (!before || !after) return false
  if (type === 'topic') return ['proposition', 'rule', 'wording'].some((field) => differs(before[field], after[field]))
  return type === 'quotation' && ['checked', 'segments'].some((field) => differs(before[field], after[field]))
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)
