import type { z } from 'zod'
import type { Library } from '@/db/library'
import type { Link } from '@/lib/assistants/cited'

/** What tools are answered from. */
export type AssistantContext = {
  /** As a reader sees it, on a connection that cannot write. */
  library: Library
  link: Link
  /** What the addresses of records in data begin with, as in `lib/exports/json/`. */
  root: string
  /** Complete address of a view, printed as provenance; undefined where the library has no public one. */
  publicAddress(href: string): string | undefined
}

/** An answer as data, and the same in words. */
export type Answer<Output> = { data: Output; text: string }

/** A question that assistants may ask. Every one is read-only. */
export type Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> = {
  name: string
  title: string
  /** What it answers, and how its answer is to be used. */
  description: string
  input: Input
  output: Output
  /** @throws {AssistantRefusal} in words, where there is no answer */
  answer(context: AssistantContext, input: z.output<Input>): Promise<Answer<z.output<Output>>>
}

/** Checks a tool; its literal types are kept. */
export function describeTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool
}

/** A question that cannot be answered, with the reason for the asker. */
export class AssistantRefusal extends Error {}

/** Parameters of an address from the fields of a question; lists are repeated, absent ones left out. */
export function toSearch(fields: Record<string, string | string[] | boolean | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => {
      if (value === undefined || value === false) return []
      return value === true ? [[name, '1']] : [value].flat().map((one) => [name, one])
    }),
  )
}
