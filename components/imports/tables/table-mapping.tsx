import type { TableLayout } from '@/lib/record-imports/tables/layout'
import type { SentFields } from '../mapped-field'
import { AnswersTable } from './answers-table'
import { ColumnsTable } from './columns-table'
import { ReadingTable } from './reading-table'

/** How a table was read, what each column is and what each answer means, each to be changed. */
export function TableMapping({ layout, sent }: { layout: unknown; sent: SentFields }) {
  // A table of our own is read by its names: there is nothing to change.
  const table = layout as TableLayout | { kind: 'own-table' } | null
  if (table?.kind !== 'table') return null
  return (
    <>
      <ColumnsTable layout={table} sent={sent} />
      {table.answers.length > 0 && <AnswersTable layout={table} sent={sent} />}
      <ReadingTable layout={table} sent={sent} />
    </>
  )
}
