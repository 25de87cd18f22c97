import { readFileSync } from 'node:fs'
import { formatBundleProblem, parseBundle } from '@/lib/bundle/parse'
import type { Bundle, BundleQuotation } from '@/lib/bundle/schema'

/** A bundle of `db/dataset` as it lies on disk, and what it says. Throws with every problem it has. */
export function readDataset(name = 'second-summit.json'): { file: string; bundle: Bundle } {
  const file = readFileSync(new URL(`../../db/dataset/${name}`, import.meta.url), 'utf8')
  const { bundle, problems } = parseBundle(file)
  if (!bundle) throw new Error(problems.map(formatBundleProblem).join('\n'))
  return { file, bundle }
}

/** Words as a reader counts them: a dash or a mark standing alone is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}

/** The words of all segments of a quotation, in order. */
export function wordsOf(quotation: BundleQuotation): string {
  return quotation.segments.map((segment) => segment.exact).join(' ')
}
