import type { Db } from '@/db/client'
import type { Viewer } from '@/lib/viewer'

/** The first argument of every use case. `now` is an ISO 8601 instant: use cases never read the clock. */
export type Context = { db: Db; viewer: Viewer; now: string }

/** The fields of a form by name; several values of one name are joined by line breaks. */
export type FormFields = ReadonlyMap<string, string>
