import { isRecordType, type RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RecordOf, titleOf } from '@/lib/records/registry'
import type { ImportLine } from './line'

const LONGEST = 120

/** What a line is about, in a few words. */
export function titleOfLine({
  type,
  name,
  content,
  what,
}: Pick<ImportLine, 'type' | 'name' | 'content' | 'what'>): string {
  if (type === null || !isRecordType(type) || content === null) return what ?? name ?? 'a row'
  return `${descriptorOf(type).noun.one} ${headingOf(type, content as RecordOf<RecordType>)}`.slice(0, LONGEST)
}

function headingOf(type: RecordType, record: RecordOf<RecordType>): string {
  if (type === 'quotation')
    return `“${(record as RecordOf<'quotation'>).segments.map(({ exact }) => exact).join(' … ')}”`
  if (type === 'position') {
    const { actor, topic, summary } = record as RecordOf<'position'>
    return `of ${actor} on ${topic}: ${summary}`
  }
  if (type === 'absence') {
    const { actor, topic } = record as RecordOf<'absence'>
    return `of ${actor} on ${topic}`
  }
  return titleOf(type, record as never)
}
