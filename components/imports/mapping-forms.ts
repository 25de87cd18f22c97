import type { ReactNode } from 'react'
import type { DnaLayout } from '@/lib/record-imports/dna/layout'
import type { QdpxLayout } from '@/lib/record-imports/qdpx/layout'
import type { ImportKind } from '@/lib/record-imports/reading'
import type { ReferenceLayout } from '@/lib/record-imports/references/mapping'
import type { TextLayout } from '@/lib/record-imports/texts/mapping'
import { DnaMappingForm } from './dna-mapping'
import { QdpxMappingForm } from './qdpx-mapping'
import { ReferenceMappingForm } from './reference-mapping'
import { TableMapping } from './tables/table-mapping'
import { TextMappingForm } from './text-mapping'

/** What the form of a mapping is shown with: `layout` of the kind's reader, and the mapping; null where all was guessed. */
type MappingFormProps = { layout: unknown; mapping: unknown }

/**
 * The sections of the preview in which the mapping of a kind of file is shown and changed: one line a kind. They lie
 * inside the preview's form; `lib/record-imports/mapping-fields.ts` reads their fields.
 */
export const MAPPING_FORMS: { [Kind in ImportKind]?: (props: MappingFormProps) => ReactNode } = {
  dna: ({ layout }) => DnaMappingForm({ layout: layout as DnaLayout }),
  qdpx: ({ layout }) => QdpxMappingForm({ layout: layout as QdpxLayout }),
  csv: TableMapping,
  tsv: TableMapping,
  xlsx: TableMapping,
  bibtex: ({ layout }) => ReferenceMappingForm({ layout: layout as ReferenceLayout }),
  csl: ({ layout }) => ReferenceMappingForm({ layout: layout as ReferenceLayout }),
  ris: ({ layout }) => ReferenceMappingForm({ layout: layout as ReferenceLayout }),
  texts: ({ layout }) => TextMappingForm({ layout: layout as TextLayout }),
}
