import { z } from 'zod'

/** How far a library has come before the first position or claim: numbers of records. */
export const beginningsSchema = z.strictObject({
  sources: z.int(),
  actors: z.int(),
  topics: z.int(),
  summits: z.int(),
  /** Finished codings that the viewer is shown. */
  finished: z.int(),
  /** Whether nothing was ever written: then another library can be loaded. */
  untouched: z.boolean(),
})
export type Beginnings = z.infer<typeof beginningsSchema>
