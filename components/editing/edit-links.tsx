import { editHref, historyHref, JUST_MADE } from '@/lib/editing/addresses'
import type { NextStep } from '@/lib/editing/next-steps'
import type { RecordType } from '@/lib/records/record-type'
import { SavedBar } from './saved-bar'

type Props = {
  type: RecordType
  name: string
  /** Where to go on once the record was made. Only the address that its form leads to shows them. */
  next?: NextStep[]
}

/**
 * Links to a record's form and history, beside its title. Where the library is read-only the style sheet hides the
 * first; permission is checked where the change is written.
 */
export function EditLinks({ type, name, next }: Props) {
  return (
    <>
      <p className="title-links noprint">
        <a className="link only-editing" href={editHref(type, name)}>
          Edit
        </a>
        <a className="link" href={historyHref(type, name)}>
          History
        </a>
      </p>
      {next && (
        <div id={JUST_MADE} className="just-made only-editing" tabIndex={-1}>
          <SavedBar type={type} name={name} made steps={next} />
        </div>
      )}
    </>
  )
}
