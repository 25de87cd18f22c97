import { schemaOf } from '@/lib/records/registry'
import type { Line } from '../reading'

/** Lines whose records have passed the schema of their type. One that does not is refused, with what is wrong with it. */
export function* checkedLines(lines: Iterable<Line>): Generator<Line> {
  for (const line of lines) {
    if (line.kind !== 'record') {
      yield line
      continue
    }
    const parsed = schemaOf(line.type).safeParse(line.record)
    if (parsed.success) yield { ...line, record: parsed.data }
    else {
      const [issue] = parsed.error.issues
      const reason = issue ? `${issue.path.join('.')} ${issue.message}`.trim() : 'is not a record'
      yield { kind: 'refused', what: line.type, place: line.place, reason }
    }
  }
}
