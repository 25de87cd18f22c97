import type { ImportedFile, KnownRecords, Line, Reader } from '@/lib/record-imports/reading'

const NOTHING_KNOWN: KnownRecords = { actors: [], topics: [], themes: [], summits: [], sources: [], texts: [] }

/** A file in memory, in chunks of a size that parts characters. */
export function importedFile(name: string, content: string | Uint8Array, chunk = 4093): ImportedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    path: '',
    async *chunks({ start, end } = { start: 0, end: bytes.length }) {
      for (let at = start; at < end; at += chunk) yield bytes.subarray(at, Math.min(at + chunk, end))
    },
  }
}

/** Every line that a reader gives for a file. */
export async function readLines(
  reader: Reader,
  file: ImportedFile,
  given: { mapping?: unknown; known?: Partial<KnownRecords> } = {},
): Promise<Line[]> {
  const lines: Line[] = []
  const known = { ...NOTHING_KNOWN, ...given.known }
  for await (const line of reader({ file, mapping: given.mapping, known, today: '2026-11-27', by: 'Ada' }))
    lines.push(line)
  return lines
}

/** The lines of one kind. */
export function linesOf<K extends Line['kind']>(lines: Line[], kind: K): Extract<Line, { kind: K }>[] {
  return lines.filter((line): line is Extract<Line, { kind: K }> => line.kind === kind)
}
