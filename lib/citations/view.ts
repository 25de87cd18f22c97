import type { Provenance } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'

/**
 * Citation text of a view or record: its words, library, data version and codebook.
 *
 * @param address the public address of the view, where the library has one; empty to leave it out
 */
export function viewCitation(
  words: string,
  { library, codebook, dataVersion, dataDate, address: own }: Provenance,
  address: string | undefined = own,
): string {
  return [
    `${words.replace(/\.$/, '')}.`,
    `In ${library}, data version ${dataVersion} of ${formatDate(dataDate)}, codebook ${codebook}. Parley.`,
    address,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The public address of one path below that of another path of the page; undefined where the library has none. */
export function addressAt(address: string | undefined, path: string, other: string): string | undefined {
  return address?.endsWith(path) ? address.slice(0, address.length - path.length) + other : address
}
