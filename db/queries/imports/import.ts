import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { IMPORT_STATES } from '@/lib/record-imports/plan'
import { IMPORT_KINDS } from '@/lib/record-imports/reading'
import { importCountsSchema, type StoredImport } from '@/lib/record-imports/stored'

const storedSchema: z.ZodType<StoredImport> = z.strictObject({
  id: z.int(),
  fileName: z.string(),
  kind: z.enum(IMPORT_KINDS),
  bytes: z.int(),
  mapping: z.unknown(),
  mappingName: z.string().nullable(),
  choices: z.record(z.string(), z.string()),
  by: z.string(),
  at: z.string(),
  state: z.enum(IMPORT_STATES),
  problem: z.string().nullable(),
  layout: z
    .object({
      facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
      layout: z.unknown(),
      header: z.array(z.string()).exactOptional(),
    })
    .nullable(),
  counts: importCountsSchema.nullable(),
  plannedAt: z.int().nullable(),
  seal: z.string().nullable(),
  batch: z.string().nullable(),
  doneAt: z.string().nullable(),
  held: z.boolean(),
})

const COLUMNS = sql`json_object('id', id, 'fileName', file_name, 'kind', kind, 'bytes', bytes, 'mapping', json(mapping),
  'mappingName', mapping_name, 'choices', json(choices), 'by', "by", 'at', at, 'state', state, 'problem', problem,
  'layout', json(layout), 'counts', json(counts), 'plannedAt', planned_at, 'seal', seal, 'batch', batch, 'doneAt', done_at,
  'held', json(iif(exists (select 1 from import_file f where f.import_id = import_run.id), 'true', 'false')))`

/** An import by its number; undefined where there is none. */
export async function findImport(db: Db, id: number): Promise<StoredImport | undefined> {
  const [found] = await readShaped(db, storedSchema, sql`select ${COLUMNS} from import_run where id = ${id}`)
  return found
}

/** The newest imports. */
export function listImports(db: Db, most: number): Promise<StoredImport[]> {
  return readShaped(db, storedSchema, sql`select ${COLUMNS} from import_run order by id desc limit ${most}`)
}
