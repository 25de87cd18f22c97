import type { Anchors } from './anchors/schema'
import type { Bundle } from './schema'

/**
 * The text of a bundle file: JSON in schema order, indented by two spaces, with a line feed at the end. Loading a file
 * and exporting it gives the same bytes.
 */
export function serializeBundle(bundle: Bundle | Anchors): string {
  return `${JSON.stringify(bundle, null, 2)}\n`
}
