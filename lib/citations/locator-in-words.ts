import { capitalize } from '@/lib/capitalize'
import type { EvidenceRecord } from '@/lib/records/read-model'

/** A locator spelled out: "Paragraph 42", "Pages 12–14", "At 1:02:03". */
export function locatorInWords({ kind, value }: NonNullable<EvidenceRecord['locator']>): string {
  if (kind === 'timestamp') return `At ${value}`
  const several = /^\d+\s*[-–,]\s*\d/.test(value)
  return `${capitalize(kind)}${several ? 's' : ''} ${several ? value.replace(/\s*-\s*/g, '–') : value}`
}
