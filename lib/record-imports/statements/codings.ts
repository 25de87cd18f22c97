import { slugOf } from '@/lib/editing/slug'
import type { RecordOf } from '@/lib/records/registry'
import { stableId } from '../stable-id'
import type { CodedDocument } from './coded'

/** One coder’s pass over a document. It claims no completeness: a coded file does not say what was looked for. */
export function codingOf(
  document: Pick<CodedDocument, 'notes' | 'statements'>,
  source: string,
  coder: string,
  { program, today }: { program: string; today: string },
): RecordOf<'coding'> {
  return {
    id: codingId(source, coder),
    source,
    coder,
    codebook: program,
    day: today,
    complete: false,
    published: true,
    actors: [],
    topics: [],
    summits: [],
    note: noteOf(document, coder),
  }
}

function noteOf({ notes, statements }: Pick<CodedDocument, 'notes' | 'statements'>, coder: string): string | null {
  const own = notes.get(coder)
  const noted = statements.filter((one) => one.coder === coder && one.note !== null)
  const lines = [...(own ? [own] : []), ...noted.map(({ number, note }) => `Statement ${number}: ${note}`)]
  return lines.length > 0 ? lines.join('\n') : null
}

export function codingId(source: string, coder: string): string {
  const plain = `${source.slice(0, 60).replace(/-$/, '')}-${slugOf(coder, 'coder').slice(0, 30).replace(/-$/, '')}`
  return stableId(plain, [source, coder])
}
