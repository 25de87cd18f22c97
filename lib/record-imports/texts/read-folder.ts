import { createHash } from 'node:crypto'
import type { BundleSource } from '@/lib/bundle/schema'
import { type Extraction, UnreadableFile } from '@/lib/imports/extraction'
import type { Line, Place, Question, ReaderInput } from '@/lib/record-imports/reading'
import { freeSlug } from '@/lib/record-imports/sources/free-slug'
import { laidOver } from '@/lib/record-imports/sources/laid-over'
import { askSame, isHeldSame } from '@/lib/record-imports/sources/same-question'
import { indexSources, type SourceIndex } from '@/lib/record-imports/sources/same-source'
import { createTally } from '@/lib/record-imports/sources/tally'
import { sourceSchema } from '@/lib/records/source'
import { proposeAbbreviation } from '@/lib/sources/abbreviation'
import { type Described, describeFile } from './described'
import { extractEntry } from './extracted'
import type { Folder } from './folder'
import type { TextMapping } from './mapping'
import type { Names } from './names'
import { askDateOrder, askEncoding, askUndated, takesUndated } from './questions'
import type { TableRow, TextTable } from './table'
import type { FolderFile } from './zip'

export type Reading = Pick<ReaderInput, 'known' | 'today'> & {
  mapping: TextMapping
  names: Names
  folder: Folder
  table: TextTable | undefined
  rowOf(path: string): TableRow | undefined
}

/** What was met before in the folder and in the library. */
type Met = {
  sources: SourceIndex
  bySlug: Map<string, BundleSource>
  byHash: Map<string, { slug: string; path?: string }>
}

/** What becomes of every file of a folder, one at a time, then what is open and what has no place. */
export async function* readFolder(reading: Reading): AsyncGenerator<Line> {
  const { known, folder, mapping, names, table } = reading
  const met: Met = {
    sources: indexSources(known.sources),
    bySlug: new Map(known.sources.map((source) => [source.slug, source])),
    byHash: new Map(known.texts.map(({ source, hash }) => [hash, { slug: source }])),
  }
  const [questions, without] = [[] as Question[], createTally()]
  const undated: Place[] = []
  const open: Place[] = []
  for (const [index, file] of folder.texts.entries()) {
    const place = { words: file.path, row: index + 1 }
    const read = await readFile(file, place, reading, met)
    yield* read.lines
    questions.push(...(read.questions ?? []))
    if (read.undated) undated.push(place)
    if (names.read(file.path)?.date?.open) open.push(place)
    for (const note of read.notes ?? []) without.add(note)
  }
  for (const { path } of folder.outside)
    yield { kind: 'refused', what: path, place: { words: path, row: 0 }, reason: 'Its name leads out of the folder.' }
  for (const { path } of folder.tables)
    yield { kind: 'refused', what: path, place: { words: path, row: 0 }, reason: NO_TABLE }
  if (table) yield* rowsWithoutFile(table, folder)
  if (undated[0]) questions.push(askUndated(undated[0], undated.length, mapping.choices))
  if (open[0]) questions.push(askDateOrder(open[0], open.length))
  for (const question of questions) yield { kind: 'question', question }
  for (const column of table?.unplaced ?? []) without.add(`column “${column}” of ${table?.path}`)
  for (const _ of folder.leftByPrograms) without.add('files that systems and programs leave in folders')
  for (const [what, count] of without.entries()) yield { kind: 'unplaced', what, count }
}

const NO_TABLE =
  'It is not the table that goes with the texts: that one has a column “file” with their names, and there is one.'

function* rowsWithoutFile({ path, rows }: TextTable, { texts }: Folder): Iterable<Line> {
  const names = new Set(texts.flatMap((file) => [file.path, file.path.slice(file.path.lastIndexOf('/') + 1)]))
  for (const { file, row } of rows)
    if (![...names].some((name) => name === file || name.replace(/\.[a-z0-9]{1,8}$/i, '') === file))
      yield {
        kind: 'refused',
        what: file,
        place: { words: `${path}, row ${row}`, row },
        reason: 'There is no file of this name.',
      }
}

type Read = { lines: Line[]; questions?: Question[]; undated?: boolean; notes?: string[] }

async function readFile(file: FolderFile, place: Place, reading: Reading, met: Met): Promise<Read> {
  const { mapping, names, rowOf, today } = reading
  const refused = (reason: string): Read => ({ lines: [{ kind: 'refused', what: file.path, place, reason }] })
  let extraction: Extraction
  try {
    extraction = await extractEntry(file, mapping.choices)
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.message)
    throw error
  }
  const { text, notes, doubt } = extraction
  const hash = createHash('sha256').update(text, 'utf8').digest('hex')
  const questions = doubt ? [askEncoding(file.path, place, doubt, mapping.choices)] : []
  const before = met.byHash.get(hash)
  if (before?.path !== undefined)
    return { lines: [{ kind: 'nothing', what: file.path, place, reason: `It has the same text as ${before.path}.` }] }
  const row = rowOf(file.path)
  if (row?.date && 'problem' in row.date) return refused(row.date.problem)
  const described = describeFile({ path: file.path, extraction, name: names.read(file.path), row, mapping, today })
  const own = before && met.bySlug.get(before.slug)
  const { source, reason, ...decided } = own
    ? { source: own }
    : decide(described, { path: file.path, place }, reading, met)
  if (!source) return { ...refused(reason ?? ''), questions: [...questions, ...(decided.questions ?? [])] }
  met.byHash.set(hash, { slug: source.slug, path: file.path })
  met.sources.add({ source, entry: file.path })
  return {
    lines: [
      { kind: 'record', type: 'source', record: source, place },
      { kind: 'text', source: source.slug, body: text, place },
    ],
    questions: [...questions, ...(decided.questions ?? [])],
    undated: !own && described.said.issued === undefined,
    notes,
  }
}

/** The source of a text, or why there is none. */
type Decided = { source?: BundleSource; reason?: string; questions?: Question[] }

/** The source of a text that is not held: one on record, laid over, or a new one. */
function decide(
  { said, type, lang }: Described,
  at: { path: string; place: Place },
  { mapping, today }: Reading,
  met: Met,
): Decided {
  const one = { key: at.path, title: said.title, place: at.place }
  const same = met.sources.findSame({ ...said, key: '' })
  // A source has one text, so two texts that seem to be of one source are asked about.
  const sure = same?.sure === true && same.entry === undefined
  const questions = same && !sure ? [askSame(one, same, mapping.choices)] : []
  if (same && (sure || isHeldSame(one, mapping.choices)))
    return same.entry === undefined
      ? { source: laidOver(same.source, said), questions }
      : { reason: `It is another text of the same source as ${same.entry}, and a source has one.`, questions }
  if (said.issued === undefined && !takesUndated(mapping.choices)) return { reason: 'It has no date.', questions }
  const slug = freeSlug({ ...said, key: '', issued: said.issued ?? '' }, met.sources.has)
  const { data, error } = sourceSchema.safeParse({
    slug,
    type,
    title: said.title,
    container: said.container ?? null,
    abbreviation: proposeAbbreviation({ container: said.container, author: said.authors[0]?.name, title: said.title }),
    authors: said.authors.map((author) => ({ ...author, actor: null })),
    publisher: null,
    issued: said.issued ?? `../${today}`,
    url: said.url ?? null,
    archivedUrl: null,
    lang,
    access: mapping.access,
    rights: null,
    textShown: false,
  })
  if (data) return { source: data, questions }
  return { reason: error.issues.map(({ path, message }) => `Its ${path.join(' ')} ${message}.`).join(' '), questions }
}
