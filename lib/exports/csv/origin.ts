import type { Provenance } from '@/lib/comparison/model'
import type { FieldWriter } from './line'

const ORIGIN_FIELDS = ['library', 'data_version', 'data_date', 'codebook', 'address'] as const

/**
 * The last columns of a table whose rows say where they come from: names, and the end of each line. Both are empty where
 * the table leaves that to the file that goes with it.
 */
export function originColumns(
  origin: Provenance | undefined,
  field: FieldWriter,
): { names: readonly string[]; text: string } {
  if (!origin) return { names: [], text: '' }
  const { library, dataVersion, dataDate, codebook, address } = origin
  const values = [library, dataVersion, dataDate, codebookText(codebook), address]
  return { names: ORIGIN_FIELDS, text: values.map((value) => `,${field(value)}`).join('') }
}

/** "codebook 1.0": a bare "1.0" is read as a number, and its zero is lost. */
export function codebookText(codebook: string): string {
  return `codebook ${codebook}`
}
