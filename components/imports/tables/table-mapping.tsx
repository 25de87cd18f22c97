import type { TableLayout } from '@/lib/record-imports/tables/layout'
import { AnswersTable } from './answers-table'
import { ColumnsTable } from './columns-table'
import { ReadingTable } from './reading-table'

/** How a table was read, what each column is and what each answer means, each to be changed. */
export function TableMapping({ layout }: { layout: unknown }) {
  // A table of our own is read by its names: there is nothing to change.
  const table = layout as TableLayout | { kind: 'own-table' } | null
  if (table?.kind !== 'table') return null
  return (
    <>
      <ColumnsTable layout={table} />
      {table.answers.length > 0 && <AnswersTable layout={table} />}
      <ReadingTable layout={table} />
    </>
  )
}
