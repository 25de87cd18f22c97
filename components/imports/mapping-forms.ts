import type { ReactNode } from 'react'
import type { DnaLayout } from '@/lib/record-imports/dna/layout'
import type { QdpxLayout } from '@/lib/record-imports/qdpx/layout'
import type { ImportKind } from '@/lib/record-imports/reading'
import type { ReferenceLayout } from '@/lib/record-imports/references/mapping'
import type { TextLayout } from '@/lib/record-imports/texts/mapping'
import { DnaMappingForm } from './dna-mapping'
import type { SentFields } from './mapped-field'
import { QdpxMappingForm } from './qdpx-mapping'
import { ReferenceMappingForm } from './reference-mapping'
import { TableMapping } from './tables/table-mapping'
import { TextMappingForm } from './text-mapping'

/** What the form of a mapping is shown with: `layout` of the kind's reader, and the fields of a form that was refused. */
type MappingFormProps = { layout: unknown; sent: SentFields }

/**
 * The sections of the preview in which the mapping of a kind of file is shown and changed: one line a kind. They lie
 * inside the preview's form; `lib/record-imports/mapping-fields.ts` reads their fields.
 */
export const MAPPING_FORMS: { [Kind in ImportKind]?: (props: MappingFormProps) => ReactNode } = {
  dna: ({ layout, sent }) => DnaMappingForm({ layout: layout as DnaLayout, sent }),
  qdpx: ({ layout, sent }) => QdpxMappingForm({ layout: layout as QdpxLayout, sent }),
  csv: TableMapping,
  tsv: TableMapping,
  xlsx: TableMapping,
  bibtex: ({ layout, sent }) => ReferenceMappingForm({ layout: layout as ReferenceLayout, sent }),
  csl: ({ layout, sent }) => ReferenceMappingForm({ layout: layout as ReferenceLayout, sent }),
  ris: ({ layout, sent }) => ReferenceMappingForm({ layout: layout as ReferenceLayout, sent }),
  texts: ({ layout, sent }) => TextMappingForm({ layout: layout as TextLayout, sent }),
}
