import { z } from 'zod'

/** A refused form as it is stored. */
export const draftSchema = z.strictObject({
  id: z.string(),
  form: z.string(),
  /** Names and values as they were typed, in order; a name may come several times. */
  fields: z.array(z.tuple([z.string(), z.string()])),
  problems: z.array(
    z.strictObject({
      field: z.string(),
      message: z.string(),
      known: z
        .array(z.strictObject({ type: z.enum(['actor', 'source', 'summit']), slug: z.string(), title: z.string() }))
        .optional(),
    }),
  ),
  /** ISO 8601 instant. */
  savedAt: z.string(),
})
export type Draft = z.infer<typeof draftSchema>
