import { sql } from 'drizzle-orm'
import { findDataVersion } from '@/db/queries/library/data-version'
import { DETECTED_BY, detectKind } from '@/lib/record-imports/detect-kind'
import { IncompleteFile } from '@/lib/record-imports/incomplete-file'
import { LARGEST_IMPORT, TOO_LARGE_TO_IMPORT } from '@/lib/record-imports/limits'
import { IMPORT_KINDS, type ImportKind } from '@/lib/record-imports/reading'
import { readAuthor } from '../author'
import type { Context } from '../context'
import { type Refused, type Result, refuse, refuseReader } from '../result'
import { dropImport, dropOldImports } from './drop'

export type SentFile = { name: string; chunks: AsyncIterable<Uint8Array> }

type Input = {
  file: SentFile
  /** Undefined: told by the file's name and content. */
  kind: string | undefined
  /** Of the kind's own schema; undefined where all is guessed. */
  mapping?: unknown
  mappingName?: string | undefined
  choices?: Record<string, string>
  by?: string | undefined
}

/** Bytes of a stored chunk of a file. */
const CHUNK = 1024 * 1024

/** Stores a file to be imported, chunk by chunk, until it is imported or a week old. Nothing of it is read yet. */
export async function startImport(context: Context, input: Input): Promise<Result<{ id: number }>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now } = context
  const { file, kind, mapping, mappingName, choices = {} } = input
  if (kind !== undefined && !isKind(kind))
    return refuse('invalid', `There is no kind of file “${kind}”. Known are: ${IMPORT_KINDS.join(', ')}.`)
  const { by, problems } = readAuthor(context, new Map(input.by === undefined ? [] : [['by', input.by]]))
  if (problems.length > 0) return refuse('invalid', 'Say who imports; nothing was stored.', problems)
  await dropOldImports(db, now)
  const [[id = 0] = []] = await db.values<[number]>(
    sql`insert into import_run (file_name, kind, bytes, mapping, mapping_name, choices, "by", at, state)
      values (${baseName(file.name)}, ${kind ?? 'texts'}, 0, ${mapping === undefined ? null : JSON.stringify(mapping)},
        ${mappingName ?? null}, ${JSON.stringify(choices)}, ${by}, ${now}, 'reading') returning id`,
  )
  try {
    const refused = await storeFile(context, id, file, kind)
    if (!refused) return { kind: 'done', id }
    await dropImport(db, id)
    return refused
  } catch (error) {
    await dropImport(db, id)
    if (error instanceof IncompleteFile)
      return refuse('invalid', 'Only a part of the file arrived. Nothing was stored; send it again.')
    throw error
  }
}

const isKind = (kind: string): kind is ImportKind => (IMPORT_KINDS as readonly string[]).includes(kind)
const baseName = (name: string) =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Surrogate}]/gu, '').slice(0, 200) || 'file'

/** Stores the chunks of a file; gives the refusal of one that is too large, or of no kind that is known. */
async function storeFile(
  { db }: Context,
  id: number,
  file: SentFile,
  kind: ImportKind | undefined,
): Promise<Refused | undefined> {
  let [bytes, ordinal] = [0, 0]
  let head: Uint8Array = new Uint8Array()
  for await (const chunk of inChunks(file.chunks)) {
    bytes += chunk.length
    if (bytes > LARGEST_IMPORT) return refuse('too-large', TOO_LARGE_TO_IMPORT)
    if (ordinal === 0) head = chunk.subarray(0, DETECTED_BY)
    await db.run(sql`insert into import_file (import_id, ordinal, bytes) values (${id}, ${ordinal}, ${chunk})`)
    ordinal += 1
  }
  if (bytes === 0) return refuse('invalid', 'This file is empty. Nothing was stored.')
  const found = kind ?? detectKind(file.name, head)
  if (!found)
    return refuse(
      'invalid',
      `What kind of file this is cannot be told by its name and content; choose it. Known are: ${IMPORT_KINDS.join(', ')}.`,
    )
  await db.run(sql`update import_run set kind = ${found}, bytes = ${bytes} where id = ${id}`)
  // Only other kinds than a bundle need a library to come into: a bundle has a title of its own.
  if (found !== 'bundle' && !(await findDataVersion(db)))
    return refuse('conflict', 'The library to import into has no title yet. Give it one first.')
  return undefined
}

async function* inChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    length += chunk.length
    if (length < CHUNK) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}
