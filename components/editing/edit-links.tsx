import { editHref, historyHref } from '@/lib/editing/addresses'
import type { RecordType } from '@/lib/records/record-type'

/**
 * The ways to change a record and to see what it was. Where the library can only be read, the stylesheet takes
 * the first one away: whether anything is written is decided where it is written.
 */
export function EditLinks({ type, name }: { type: RecordType; name: string }) {
  return (
    <>
      <a className="link only-editing" href={editHref(type, name)}>
        Edit
      </a>
      <a className="link" href={historyHref(type, name)}>
        History
      </a>
    </>
  )
}
