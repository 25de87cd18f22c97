import { DifferenceView } from '@/components/evidence/difference-view'
import type { Change } from '@/lib/revisions/changes'

/** A changed field: prose word by word, anything else as it was and as it is. */
export function Difference({ change: { before, after, parts } }: { change: Change }) {
  if (parts) return <DifferenceView parts={parts} />
  return (
    <>
      <del dir="auto">{before ?? 'not given'}</del> <span aria-hidden="true">→</span>
      <span className="vh">became</span> <ins dir="auto">{after ?? 'not given'}</ins>
    </>
  )
}
