import { editHref } from '@/lib/editing/addresses'
import { ALL_THE_SAME, type KnownRecord, knownHref, namesOf } from '@/lib/editing/known-records'
import type { FieldProblem } from '@/lib/editing/parse-record'

/** What is on record already, and the box that says to make another one all the same. */
export function KnownRecords({ known = [] }: { known: KnownRecord[] | undefined }) {
  if (known.length === 0) return null
  return (
    <div className="known">
      <ul>
        {known.map((record) => (
          <li key={record.slug}>
            <a href={knownHref(record)}>
              <bdi>{record.title}</bdi>
            </a>
            {record.type === 'summit' && (
              <>
                {' '}
                <a className="link" href={editHref('summit', record.slug)}>
                  It is this one: edit it
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <label className="option flag">
        <input type="checkbox" name={ALL_THE_SAME} value={namesOf(known)} />
        <span>Make it all the same</span>
      </label>
    </div>
  )
}

type Form = { values: ReadonlyMap<string, string>; problems: FieldProblem[] }

/** Keeps in a form what was confirmed before, while something else is put right. */
export function Confirmed({ state: { values, problems } }: { state: Form }) {
  const confirmed = values.get(ALL_THE_SAME)
  if (!confirmed || problems.some(({ known }) => known)) return null
  return <input type="hidden" name={ALL_THE_SAME} value={confirmed} />
}
