import type { z } from 'zod'
import { ANCHORS_FORMAT, type Anchors, anchorsSchema } from './anchors/schema'
import type { BundleProblem } from './problem'
import { findDanglingReferences } from './references'
import { BUNDLE_FORMAT, type Bundle, bundleSchema } from './schema'
import { upgradeBundle } from './upgrade'

export type ParsedBundle = { bundle: Bundle; problems: [] } | { bundle: undefined; problems: BundleProblem[] }

/**
 * Parses the JSON of a bundle of any version into the newest version. Shapes are checked first, references only once
 * the shapes are right.
 */
export function parseBundle(text: string): ParsedBundle {
  const { value, problems } = parseShape(text, bundleSchema)
  if (!value) return refused(problems)
  const dangling = findDanglingReferences(value)
  return dangling.length > 0 ? refused(dangling) : { bundle: value, problems: [] }
}

/** What a file of anchors was parsed into. */
export type ParsedAnchors = { anchors: Anchors; problems: [] } | { anchors: undefined; problems: BundleProblem[] }

/** `parseBundle` for a file of anchors, whose versions are those of the bundle. */
export function parseAnchors(text: string): ParsedAnchors {
  const { value, problems } = parseShape(text, anchorsSchema)
  if (!value) return { anchors: undefined, problems }
  const quotations = value.quotations.map(({ textHash: _, ...one }) => ({
    ...one,
    segments: one.segments.map(({ start, end }) => ({ exact: '', prefix: '', suffix: '', start, end })),
    translations: [],
    checked: null,
  }))
  const dangling = findDanglingReferences({ ...value, format: BUNDLE_FORMAT, quotations })
  return dangling.length > 0 ? { anchors: undefined, problems: dangling } : { anchors: value, problems: [] }
}

type Shape<T> = { value: T; problems: [] } | { value: undefined; problems: BundleProblem[] }

function parseShape<T>(text: string, schema: z.ZodType<T> & { shape: { format: z.ZodLiteral<string> } }): Shape<T> {
  const no = (problems: BundleProblem[]) => ({ value: undefined, problems })
  let value: unknown
  try {
    // Editors on Windows write a byte-order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return no([{ record: 'file', field: '', message: `is not valid JSON: ${(error as Error).message}` }])
  }
  const format = (value as { format?: unknown } | null)?.format
  const other =
    schema.shape.format.value !== format && typeof format === 'string' ? OTHER_FORMAT.get(format) : undefined
  if (other) return no([{ record: 'format', field: '', message: other }])
  const upgraded = upgradeBundle(value)
  if ('problem' in upgraded) return no([{ record: 'version', field: '', message: upgraded.problem }])
  const parsed = schema.safeParse(upgraded.value)
  if (parsed.success) return { value: parsed.data, problems: [] }
  return no(parsed.error.issues.map((issue) => locate(issue, upgraded.value)))
}

/** What to do with a file of the one format where the other is read. */
const OTHER_FORMAT = new Map<string, string>([
  [ANCHORS_FORMAT, 'is anchors without words: “parley fill” puts the words in, from texts that you hold'],
  [BUNDLE_FORMAT, 'is a bundle that has its words: nothing is to be filled in'],
])

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
