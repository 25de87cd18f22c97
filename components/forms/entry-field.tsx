import type { ReactNode } from 'react'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { KnownRecords } from './known-records'

type Described = { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
type Props = {
  name: string
  label: string
  hint: string
  problems: FieldProblem[]
  /** Prefix of the id, where a page has the field in several forms. */
  within?: string
  children: (described: Described) => ReactNode
}

/** A form field outside a record: label and hint above it, its problem below. */
export function EntryField({ name, label, hint, problems, within = '', children }: Props) {
  const id = within ? `${within}-${name}` : name
  const problem = problems.find(({ field }) => field === name)
  return (
    <div className={`entry-field${problem ? ' wrong' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {children({
        id,
        name,
        'aria-describedby': problem ? `${id}-hint ${id}-problem` : `${id}-hint`,
        'aria-invalid': problem ? true : undefined,
      })}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem.message}
        </p>
      )}
      <KnownRecords known={problem?.known} />
    </div>
  )
}
