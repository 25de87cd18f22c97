import { type Gap, listGaps } from '@/lib/coverage/gaps'
import type { Coverage } from '@/lib/coverage/model'
import type { LineWriter } from './line'

const FIELDS = ['gap', 'name', 'label', 'on_record', 'nothing_found', 'not_looked_at', 'fill'] as const

/** What is missing line by line, a row a gap. */
export function* coverageLines(coverage: Coverage, line: LineWriter): Generator<string> {
  yield line([...FIELDS])
  for (const gap of listGaps(coverage)) yield line(valuesOf(gap))
}

const valuesOf = ({ kind, name, label, onRecord, nothingFound, notLookedAt, fill }: Gap) => [
  kind,
  name,
  label,
  onRecord,
  nothingFound,
  notLookedAt,
  fill,
]
