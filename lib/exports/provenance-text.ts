import type { Provenance } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'

/** Provenance in one line: library, data version and codebook; the address only where the library has a public one. */
export function provenanceText({ library, codebook, dataVersion, dataDate, address }: Provenance): string {
  const line = `${library}, data version ${dataVersion} of ${formatDate(dataDate)}, codebook ${codebook}.`
  return address ? `${line} ${address}` : line
}

/** Provenance as name and value pairs, for formats with a provenance table. */
export function provenancePairs(words: string, provenance: Provenance): [name: string, value: string][] {
  const { library, codebook, dataVersion, dataDate, address } = provenance
  return [
    ['View', words],
    ['Library', library],
    ['Data version', String(dataVersion)],
    ['Data date', dataDate],
    ['Codebook', codebook],
    ...(address ? [['Address', address] as [string, string]] : []),
  ]
}
