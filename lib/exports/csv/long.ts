import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import type { PositionChunk, PositionStream } from '@/lib/positions/model'
import type { SourceRecord } from '@/lib/records/read-model'
import { CLAIM_FIELDS, CLAIM_NAMING_FIELDS, claimRows } from '../claim-rows'
import type { Piece } from '../encode'
import { EVIDENCE_FIELDS, FURTHER_FIELDS } from '../evidence-columns'
import { COMPARISON_FIELDS, NAMING_FIELDS, POSITION_FIELDS } from '../long-fields'
import { longRows } from '../long-rows'
import { PositionRows } from '../position-rows'
import { type DataRow, type DataTable, headerLine, quotationWriter, recordWriter } from './data'
import type { FieldWriter } from './line'
import { originColumns } from './origin'
import { PositionLines } from './position-lines'

export type LongOptions = {
  /** A row a record, or a row a quotation. */
  layout: 'long' | 'evidence'
  /** Whether each row says where it comes from. */
  origin: boolean
}

/** The comparison as data: its positions, silences and left-out cells. */
export function longLines(comparison: Comparison, options: LongOptions, field: FieldWriter): Generator<string> {
  const table = { fields: POSITION_FIELDS, last: COMPARISON_FIELDS, naming: NAMING_FIELDS }
  return dataLines({ ...table, ...shared(comparison, options) }, longRows(comparison), options, field)
}

/** A list of claims as data: each claim is followed by its outcomes and answers. */
export function claimLines(list: ClaimList, options: LongOptions, field: FieldWriter): Generator<string> {
  const table = { fields: CLAIM_FIELDS, naming: CLAIM_NAMING_FIELDS }
  return dataLines({ ...table, ...shared(list, options) }, claimRows(list), options, field)
}

/** A list of positions in the first columns of a comparison, so that files of both can be put together. */
export async function* positionLines(
  list: PositionStream,
  options: LongOptions,
  field: FieldWriter,
): AsyncGenerator<Piece> {
  const { header, lines } =
    options.layout === 'evidence' ? quotations(list, options, field) : records(list, options, field)
  yield header
  for await (const chunk of list.chunks) yield lines(chunk)
}

type ChunkWriter = { header: string; lines(chunk: PositionChunk): Iterable<string> }

function records({ provenance }: PositionStream, { origin }: LongOptions, field: FieldWriter): ChunkWriter {
  const { names, text } = originColumns(origin ? provenance : undefined, field)
  const writer = new PositionLines(field, text)
  return {
    header: headerLine([...POSITION_FIELDS, ...EVIDENCE_FIELDS, ...FURTHER_FIELDS, ...names]),
    lines: (chunk) => writer.lines(chunk),
  }
}

function quotations(list: PositionStream, options: LongOptions, field: FieldWriter): ChunkWriter {
  const sources = new Map<string, SourceRecord>()
  const table = {
    fields: POSITION_FIELDS,
    naming: NAMING_FIELDS,
    ...shared({ ...list, sources: [] }, options),
    sources,
  }
  const { header, lines } = quotationWriter(table, field)
  const rows = new PositionRows()
  return {
    header,
    *lines(chunk) {
      for (const source of chunk.sources) sources.set(source.slug, source)
      rows.learn(chunk)
      for (const position of chunk.rows) yield lines(rows.rowOf(position))
    },
  }
}

function* dataLines<Field extends string>(
  table: DataTable<Field>,
  rows: Iterable<DataRow<Field>>,
  options: LongOptions,
  field: FieldWriter,
): Generator<string> {
  const writer = writerOf(options)(table, field)
  yield writer.header
  for (const row of rows) yield writer.lines(row)
}

const writerOf = ({ layout }: LongOptions) => (layout === 'evidence' ? quotationWriter : recordWriter)

function shared({ sources, provenance }: Pick<ClaimList, 'sources' | 'provenance'>, { origin }: LongOptions) {
  return {
    sources: new Map(sources.map((source) => [source.slug, source])),
    origin: origin ? provenance : undefined,
  }
}
