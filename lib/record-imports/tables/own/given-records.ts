import type { RecordType } from '@/lib/records/record-type'
import type { KnownRecords, Line, Place } from '../../reading'
import { fingerprint } from '../fingerprint'
import { codingOf, quotationOf, sourceOf } from './own-records'
import type { OwnRow } from './own-row'

export type NamedRecord = { type: RecordType; name: string; record: object }

/** The records that a table has given so far, each of which is given once: only a mark of each is kept. */
export class GivenRecords {
  readonly #given = new Set<number>()

  has(type: RecordType, name: string): boolean {
    return this.#given.has(fingerprint(`${type} ${name}`))
  }

  *give(records: readonly NamedRecord[], place: Place): Generator<Line> {
    for (const { type, name, record } of records) {
      if (this.has(type, name)) continue
      this.#given.add(fingerprint(`${type} ${name}`))
      yield { kind: 'record', type, record, place }
    }
  }
}

/** The quotations of a row, with the sources that are not on record. */
export function evidenceOf(known: KnownRecords, quotations: readonly OwnRow[]): NamedRecord[] {
  const cited = (one: OwnRow) => one.get('source') ?? ''
  return [
    ...quotations
      .filter((one) => cited(one) !== '' && known.sources.every(({ slug }) => slug !== cited(one)))
      .map((one): NamedRecord => ({ type: 'source', name: cited(one), record: sourceOf(one) })),
    ...quotations.map(
      (one): NamedRecord => ({
        type: 'quotation',
        name: one.get('quotation_id') ?? '',
        record: quotationOf(one),
      }),
    ),
  ]
}

/** The coding that a row names, of the source of its first quotation. */
export const codingIn = (row: OwnRow, quotations: readonly OwnRow[]): NamedRecord => ({
  type: 'coding',
  name: row.get('coding') ?? '',
  record: codingOf(row, quotations[0]?.get('source') ?? ''),
})
