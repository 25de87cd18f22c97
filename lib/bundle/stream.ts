import type { RecordType } from '@/lib/records/record-type'
import { BUNDLE_TYPES, RECORDS } from '@/lib/records/registry'
import { BUNDLE_FORMAT } from './schema'
import { BUNDLE_VERSION } from './version'

/** `serializeBundle` in pieces, for libraries that are read record by record: the same text. */
export async function* streamBundle(
  { title, codebook }: { title: string; codebook: string },
  records: (type: RecordType) => AsyncIterable<object>,
): AsyncGenerator<string> {
  const head = JSON.stringify({ format: BUNDLE_FORMAT, version: BUNDLE_VERSION, codebook, title }, null, 2)
  yield head.slice(0, -2)
  for (const type of BUNDLE_TYPES) {
    yield `,\n  ${JSON.stringify(RECORDS[type].list)}: [`
    let empty = true
    for await (const record of records(type)) {
      yield `${empty ? '' : ','}\n${indented(record)}`
      empty = false
    }
    yield empty ? ']' : '\n  ]'
  }
  yield '\n}\n'
}

const indented = (record: object) => JSON.stringify(record, null, 2).replace(/^/gm, '    ')
