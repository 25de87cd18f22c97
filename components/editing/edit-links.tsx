import { editHref, historyHref } from '@/lib/editing/addresses'
import type { RecordType } from '@/lib/records/record-type'

/**
 * Links to a record's form and history, beside its title. Where the library is read-only the style sheet hides the
 * first; permission is checked where the change is written.
 */
export function EditLinks({ type, name }: { type: RecordType; name: string }) {
  return (
    <p className="title-links noprint">
      <a className="link only-editing" href={editHref(type, name)}>
        Edit
      </a>
      <a className="link" href={historyHref(type, name)}>
        History
      </a>
    </p>
  )
}
