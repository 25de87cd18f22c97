import type { Provenance } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'

/**
 * Citation text of a view or record: its words, library, data version, codebook and, where the library has one, its
 * public address.
 */
export function viewCitation(words: string, { library, codebook, dataVersion, dataDate, address }: Provenance): string {
  return [
    `${words.replace(/\.$/, '')}.`,
    `In ${library}, data version ${dataVersion} of ${formatDate(dataDate)}, codebook ${codebook}. Parley.`,
    address,
  ]
    .filter(Boolean)
    .join(' ')
}
