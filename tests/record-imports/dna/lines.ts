import { statSync } from 'node:fs'
import { readDnaFile } from '@/db/jobs/dna/read-dna'
import type { KnownRecords, Line } from '@/lib/record-imports/reading'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'

export const NOTHING_KNOWN: KnownRecords = { actors: [], topics: [], themes: [], summits: [], sources: [], texts: [] }

/** All lines that reading a file gives. */
export async function linesOf(path: string, mapping?: unknown, known: KnownRecords = NOTHING_KNOWN): Promise<Line[]> {
  const file = { name: 'strait.dna', size: statSync(path).size, path, chunks: async function* () {} }
  const lines: Line[] = []
  for await (const line of readDnaFile({ file, mapping, known, today: '2026-11-27', by: 'R. Kessler' }))
    lines.push(line)
  return lines
}

/** The records of a type among lines. */
export function recordsIn<T extends RecordType>(lines: Line[], type: T): RecordOf<T>[] {
  return lines.flatMap((line) => (line.kind === 'record' && line.type === type ? [line.record as RecordOf<T>] : []))
}
