import type { Bundle } from './schema'

/** The bytes of a bundle file: two-space JSON in schema order, a line feed at the end. Loading and exporting gives them back. */
export function serializeBundle(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 2)}\n`
}
