import type { Provenance } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'

/**
 * A view or record as text to cite: what it shows, the library it was read in, the data version that makes
 * it the same again, and its address where the library has a public one.
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
