import type { z } from 'zod'
import { findDanglingReferences } from './references'
import { type Bundle, bundleSchema } from './schema'

/** One thing wrong with a bundle: which record, which field, what. */
export type BundleProblem = { record: string; field: string; message: string }

export type ParsedBundle = { bundle: Bundle; problems: [] } | { bundle: undefined; problems: BundleProblem[] }

/** Reads a bundle from the text of a file. Shapes first; references only once the shapes hold. */
export function parseBundle(text: string): ParsedBundle {
  let value: unknown
  try {
    // Editors on Windows put a byte-order mark before it.
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused([{ record: 'file', field: '', message: `is not valid JSON: ${(error as Error).message}` }])
  }
  const parsed = bundleSchema.safeParse(value)
  if (!parsed.success) return refused(parsed.error.issues.map((issue) => locate(issue, value)))
  const problems = findDanglingReferences(parsed.data)
  return problems.length > 0 ? refused(problems) : { bundle: parsed.data, problems: [] }
}

/** `positions[12] (csm-cha-icbm-only-deal): stance: …` */
export function formatBundleProblem({ record, field, message }: BundleProblem): string {
  return [record, field, message].filter(Boolean).join(': ')
}

function refused(problems: BundleProblem[]): ParsedBundle {
  return { bundle: undefined, problems }
}

function locate(issue: z.core.$ZodIssue, value: unknown): BundleProblem {
  const [list, index, ...rest] = issue.path
  // What should not be there has no path of its own.
  const unknown = issue.code === 'unrecognized_keys' ? [issue.keys.map((key) => clip(key)).join(', ')] : []
  if (list === undefined || typeof index !== 'number')
    return {
      record: String(list ?? 'file'),
      field: fieldOf([...issue.path.slice(1), ...unknown]),
      message: issue.message,
    }
  const record = (value as Record<string, unknown[]>)[String(list)]?.[index] as Record<string, unknown> | undefined
  const name = [record?.id, record?.slug].find((one) => typeof one === 'string')
  return {
    record: `${String(list)}[${index}]${typeof name === 'string' ? ` (${clip(name)})` : ''}`,
    field: fieldOf([...rest, ...unknown]),
    message: issue.message,
  }
}

const fieldOf = (path: PropertyKey[]) => path.map(String).join('.')
const clip = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name)
