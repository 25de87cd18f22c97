import { readDnaFields } from './dna/mapping-fields'
import { readQdpxFields } from './qdpx/mapping-fields'
import type { ImportKind } from './reading'
import { readReferenceMapping } from './references/mapping-fields'
import { readTableFields } from './tables/form/read-fields'
import { readTextMapping } from './texts/mapping-fields'

/** The fields of a sent form by name; several values of one name are joined by line breaks. */
type SentFields = ReadonlyMap<string, string>

/**
 * Reads the mapping of a kind of file from the fields that its form on the preview sends (`components/imports/mapping-forms.tsx`).
 * Names of fields that core uses are those of `form-names.ts`, `by` and the token.
 *
 * @param before the mapping that the preview was made with; null where all was guessed
 * @returns the mapping, or undefined where the form has no field of it
 */
type ReadMapping = (fields: SentFields, before: unknown) => unknown

/** One line a kind of file whose mapping can be changed on the preview. */
export const MAPPING_FIELDS: { [Kind in ImportKind]?: ReadMapping } = {
  dna: readDnaFields,
  qdpx: readQdpxFields,
  csv: readTableFields,
  tsv: readTableFields,
  xlsx: readTableFields,
  bibtex: readReferenceMapping,
  csl: readReferenceMapping,
  ris: readReferenceMapping,
  texts: readTextMapping,
}
