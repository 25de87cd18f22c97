import { formatBundleProblem, parseBundle } from '@/lib/bundle/parse'
import type { Bundle } from '@/lib/bundle/schema'
import { type Refused, refuse } from '../result'

/** Parses the JSON of a bundle. A refusal as `invalid` names every problem of the file. */
export function readBundleText(json: string): { bundle: Bundle } | Refused {
  const { bundle, problems } = parseBundle(json)
  if (bundle) return { bundle }
  const reasons = problems.map((problem) => ({ field: '', message: formatBundleProblem(problem) }))
  return refuse('invalid', 'is not a valid library; nothing was loaded.', reasons)
}
