import type { Db } from '@/db/client'
import type { Viewer } from '@/lib/viewer'

/** What every use case is given before its input. `now` is an ISO 8601 instant: use cases never read the clock. */
export type Context = { db: Db; viewer: Viewer; now: string }

/** The fields of a form, each name once; several values of one name are joined as lines. */
export type FormFields = ReadonlyMap<string, string>
