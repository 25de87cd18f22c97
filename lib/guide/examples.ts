import { z } from 'zod'

/** Real records of a library, on which the guide shows what can be done. */
export const guideExamplesSchema = z.strictObject({
  /** The topic on which actors on opposite sides are on record, else the one with the most on record. */
  topic: z.strictObject({ slug: z.string(), label: z.string(), opposed: z.boolean() }).nullable(),
  /** Actors on record on that topic: those with the most on record first. */
  actors: z.array(
    z.strictObject({
      slug: z.string(),
      name: z.string(),
      sortName: z.string(),
      shortName: z.string().nullable(),
      kind: z.string(),
    }),
  ),
  /** A position of the first of them on that topic. */
  position: z.string().nullable(),
  /** A source whose text is held and whose coding is not finished. */
  uncoded: z.string().nullable(),
})
export type GuideExamples = z.infer<typeof guideExamplesSchema>
