import type { Comparison } from '@/lib/comparison/model'
import type { Format } from '../format'
import { KEY } from '../key'

export const COMPARISON_FORMAT = 'parley-comparison'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const COMPARISON_VERSION = 1

export const json: Format = {
  extension: 'json',
  label: 'JSON',
  hint: 'records with provenance',
  mediaType: 'application/json; charset=utf-8',
  reads: [],
  serialize: { comparison: comparisonJson },
}

/** The comparison as it is, word for word. What is not given is `null`, never left away. */
function comparisonJson(comparison: Comparison): string {
  const file = { format: COMPARISON_FORMAT, version: COMPARISON_VERSION, ...comparison, key: KEY }
  return `${JSON.stringify(file, (_, value: unknown) => (value === undefined ? null : value), 2)}\n`
}
