import { z } from 'zod'
import { text } from '@/lib/exports/json/value-schemas'
import type { FilterProblem } from '@/lib/filter/parameter'

/** A part of a question that was not understood, with the name that was probably meant. */
export const problemSchema = z.strictObject({
  parameter: text,
  value: text,
  message: text,
  near: z.strictObject({ slug: text, name: text }).nullable(),
})
type Problem = z.infer<typeof problemSchema>

export function toProblem({ parameter, value, message, suggestion }: FilterProblem): Problem {
  return {
    parameter,
    value,
    message,
    near: suggestion ? { slug: suggestion.value, name: suggestion.label } : null,
  }
}

/** Problems in lines, for the beginning of an answer. */
export function problemLines(problems: Problem[]): string[] {
  return problems.map(
    ({ parameter, message, near }) =>
      `Left out of this answer (${parameter}): ${message}${near ? ` Did you mean ${near.name} (${near.slug})?` : ''}`,
  )
}
