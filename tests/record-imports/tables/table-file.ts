import type { ImportedFile, KnownRecords, Line, Question } from '@/lib/record-imports/reading'
import type { TableLayout } from '@/lib/record-imports/tables/layout'
import { readCsv, readXlsx } from '@/lib/record-imports/tables/read'
import type { RecordType } from '@/lib/records/record-type'
import { RECORDS, type RecordOf } from '@/lib/records/registry'

/** Nothing is on record. */
export const NOTHING: KnownRecords = { actors: [], topics: [], themes: [], summits: [], sources: [], texts: [] }

export type ReadTable = {
  layout: TableLayout
  facts: Record<string, string>
  lines: Line[]
  questions: Question[]
  refused: string[]
  nothing: string[]
  unplaced: string[]
  of<T extends RecordType>(type: T, waiting?: boolean): RecordOf<T>[]
}

type Options = {
  name?: string
  mapping?: Record<string, unknown>
  known?: Partial<KnownRecords>
  today?: string
  chunk?: number
}

/** Reads an invented table; every record is held to the schema of its type. */
export async function readTable(content: string | Uint8Array, options: Options = {}): Promise<ReadTable> {
  const { name = 'Harbor panel.csv', mapping, known, today = '2026-11-27' } = options
  const reader = name.endsWith('.xlsx') ? readXlsx : readCsv
  const file = fileOf(content, name, options.chunk)
  const given = mapping && { format: 'parley-table-mapping', version: 1, ...mapping }
  const lines: Line[] = []
  for await (const line of reader({ file, mapping: given, known: { ...NOTHING, ...known }, today, by: 'Ada Coder' }))
    lines.push(line)
  const [first] = lines
  if (first?.kind !== 'layout') throw new Error('the layout comes first')
  for (const line of lines) if (line.kind === 'record') RECORDS[line.type].schema.parse(line.record)
  const list = <K extends Line['kind']>(kind: K) =>
    lines.filter((line): line is Extract<Line, { kind: K }> => line.kind === kind)
  return {
    layout: first.layout as TableLayout,
    facts: Object.fromEntries(first.facts.map(({ label, value }) => [label, value])),
    lines,
    questions: list('question').map(({ question }) => question),
    refused: list('refused').map(({ place, what, reason }) => `${place.words} | ${what} | ${reason}`),
    nothing: list('nothing').map(({ place, what, reason }) => `${place.words} | ${what} | ${reason}`),
    unplaced: list('unplaced').map(({ what, count }) => `${count} ${what}`),
    of: (type, waiting = false) =>
      list('record').flatMap((line) =>
        line.type === type && (line.waits !== undefined) === waiting ? [line.record as never] : [],
      ),
  }
}

export function fileOf(content: string | Uint8Array, name: string, chunk = 64 * 1024): ImportedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    path: '',
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
    },
  }
}
