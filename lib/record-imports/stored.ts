import { z } from 'zod'
import { IMPORT_LINE_KINDS, IMPORT_PLANS, type IMPORT_STATES } from './plan'
import type { ImportKind, ReadingFact } from './reading'

/** Lines by kind, type (of records and texts) and plan; `waiting` are questions without whose answer records wait. */
export const importCountsSchema = z.array(
  z.strictObject({
    kind: z.enum(IMPORT_LINE_KINDS),
    type: z.string().nullable(),
    plan: z.enum(IMPORT_PLANS).nullable(),
    count: z.int(),
  }),
)
export type ImportCounts = z.infer<typeof importCountsSchema>

/** An import as it is stored. Instants are ISO 8601. */
export type StoredImport = {
  id: number
  fileName: string
  kind: ImportKind
  bytes: number
  mapping: unknown
  mappingName: string | null
  choices: Record<string, string>
  by: string
  at: string
  state: (typeof IMPORT_STATES)[number]
  problem: string | null
  layout: { facts: ReadingFact[]; layout: unknown; header?: string[] } | null
  counts: ImportCounts | null
  plannedAt: number | null
  seal: string | null
  batch: string | null
  doneAt: string | null
  /** Whether its file is still held. */
  held: boolean
}
