import { z } from 'zod'
import { text } from './value-schemas'

/** What is wrong with one part of an address. */
const parameterProblemSchema = z.strictObject({
  parameter: text,
  value: text,
  message: text,
  suggestion: z
    .strictObject({ label: text, value: text, address: text.describe('The same address put right.') })
    .nullable()
    .describe('What was probably meant.'),
})

/** Why an address of data is not answered: problem details after RFC 9457. */
export const problemSchema = z.strictObject({
  type: text.describe('Where this kind of problem is explained.'),
  title: text,
  status: z.int(),
  detail: text,
  instance: text.describe('The address that was asked for.'),
  problems: z.array(parameterProblemSchema).describe('One for each part of the address that was not understood.'),
})
export type PublicProblem = z.infer<typeof problemSchema>
