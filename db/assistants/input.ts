import { z } from 'zod'

/* Fields that several questions have. */

const MOST_NAMES = 60
const LONGEST = 400

export const names = (what: string) =>
  z.array(z.string().max(LONGEST)).max(MOST_NAMES).optional().describe(`${what}, by slug; several are joined by “or”.`)
export const name = (what: string) => z.string().max(LONGEST).optional().describe(`${what}, by slug.`)
export const day = (what: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD')
    .optional()
    .describe(`${what}, YYYY-MM-DD.`)
export const limit = (most: number, usual: number) =>
  z.int().min(1).max(most).default(usual).describe(`Most records in the answer, up to ${most}.`)
export const after = z.string().max(LONGEST).optional().describe('The `next` of the answer before, for the next page.')
