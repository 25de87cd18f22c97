import type { z } from 'zod'
import type { BundleProblem } from './problem'
import { findDanglingReferences } from './references'
import { type Bundle, bundleSchema } from './schema'
import { upgradeBundle } from './upgrade'

export type ParsedBundle = { bundle: Bundle; problems: [] } | { bundle: undefined; problems: BundleProblem[] }

/**
 * Parses the JSON of a bundle of any version into the newest version. Shapes are checked first, references only once
 * the shapes are right.
 */
export function parseBundle(text: string): ParsedBundle {
  let value: unknown
  try {
    // Editors on Windows write a byte-order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused([{ record: 'file', field: '', message: `is not valid JSON: ${(error as Error).message}` }])
  }
  const upgraded = upgradeBundle(value)
  if ('problem' in upgraded) return refused([{ record: 'version', field: '', message: upgraded.problem }])
  const parsed = bundleSchema.safeParse(upgraded.value)
  if (!parsed.success) return refused(parsed.error.issues.map((issue) => locate(issue, upgraded.value)))
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
  // zod leaves unknown keys out of the path.
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
