import { z } from 'zod'
import { UnreadableFile } from '@/lib/imports/extraction'
import type { Line, Reader, ReaderInput } from '@/lib/record-imports/reading'
import { describeFile } from './described'
import { extractEntry } from './extracted'
import { sortFolder } from './folder'
import { type TextLayout, type TextMapping, textMappingSchema } from './mapping'
import { readNames } from './names'
import { type Reading, readFolder } from './read-folder'
import { readTextTable, rowsByFile, type TextTable } from './table'
import { type FolderFile, filesOfZip } from './zip'

/** Texts that the layout shows as they will stand. */
const SAMPLE = 8

/** Reads a zip of texts, or one text, as sources with their texts; a table beside them says more of them. */
export const readTexts: Reader = async function* read(input: ReaderInput): AsyncGenerator<Line> {
  const mapping = mappingOf(input.mapping)
  const files = await filesOf(input)
  const folder = sortFolder(files)
  if (folder.texts.length === 0) throw new UnreadableFile('There is no text in this zip.')
  const tables: TextTable[] = []
  const others: FolderFile[] = []
  for (const file of folder.tables) {
    const table = await readTextTable(file).catch(ofUnreadable)
    if (table && tables.length === 0) tables.push(table)
    else others.push(file)
  }
  const names = readNames(
    folder.texts.map(({ path }) => path),
    mapping,
  )
  const [table] = tables
  const reading: Reading = {
    ...input,
    mapping,
    names,
    table,
    rowOf: rowsByFile(table),
    folder: { ...folder, tables: others },
  }
  yield await layoutOf(reading)
  yield* readFolder(reading)
}

async function filesOf({ file }: ReaderInput): Promise<FolderFile[]> {
  const [head] = await firstBytes(file.chunks({ start: 0, end: Math.min(4, file.size) }))
  if (head?.[0] === 0x50 && head[1] === 0x4b && !/\.(docx|xlsx)$/i.test(file.name)) return filesOfZip(file)
  return [{ path: file.name, size: file.size, bytes: () => wholeOf(file.chunks(), file.size) }]
}

async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  for await (const chunk of chunks) return [chunk]
  return []
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let length = 0
  for await (const chunk of chunks) {
    bytes.set(chunk.subarray(0, size - length), length)
    length += Math.min(chunk.length, size - length)
  }
  return bytes.subarray(0, length)
}

function ofUnreadable(error: unknown): undefined {
  if (!(error instanceof UnreadableFile)) throw error
}

async function layoutOf(reading: Reading): Promise<Line> {
  const { mapping, names, table, folder, rowOf, today } = reading
  const sample: TextLayout['sample'] = []
  for (const file of folder.texts) {
    if (sample.length === SAMPLE) break
    const extraction = await extractEntry(file, mapping.choices).catch(ofUnreadable)
    if (!extraction) continue
    const { path } = file
    sample.push(describeFile({ path, extraction, name: names.read(path), row: rowOf(path), mapping, today }).sample)
  }
  const [files, { pattern, fitting }] = [folder.texts.length, names]
  const layout: TextLayout = { mapping, pattern, fitting, files, table: table?.path ?? null, sample }
  return {
    kind: 'layout',
    facts: [
      { label: 'Files', value: String(files) },
      { label: 'Names', value: pattern ? `${pattern}, in ${fitting} of ${files}` : 'say nothing that was recognized' },
      ...(table ? [{ label: 'Table', value: `${table.path}, ${table.rows.length} rows` }] : []),
    ],
    layout,
  }
}

function mappingOf(sent: unknown): TextMapping {
  const { data, error } = textMappingSchema.safeParse(sent ?? {})
  if (data) return data
  throw new UnreadableFile(`The mapping is not one of texts: ${z.prettifyError(error).replace(/\s+/g, ' ')}`)
}
