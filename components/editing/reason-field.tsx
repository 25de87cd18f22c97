import { LONGEST_REASON, REASON_FIELD } from '@/lib/revisions/reason'

type Props = {
  value: string | undefined
  /** The last reasons of this author, to choose from. */
  recent: string[]
  problem: string | undefined
}

/** One line for why a record is changed, asked for where readers may have quoted it. */
export function ReasonField({ value, recent, problem }: Props) {
  return (
    <div className={`entry-field${problem ? ' wrong' : ''}`}>
      <label htmlFor={REASON_FIELD}>
        Reason <span className="opt-word">optional</span>
      </label>
      <input
        id={REASON_FIELD}
        name={REASON_FIELD}
        defaultValue={value}
        maxLength={LONGEST_REASON}
        list="recent-reasons"
        placeholder="The condition was cut short"
        aria-describedby="why-hint"
        autoComplete="off"
        dir="auto"
      />
      <p className="hint" id="why-hint">
        Asked because readers may have quoted this record; they see it in the history
      </p>
      {problem && <p className="problem">{problem}</p>}
      {recent.length > 0 && (
        <datalist id="recent-reasons">
          {recent.map((reason) => (
            <option key={reason} value={reason} />
          ))}
        </datalist>
      )}
    </div>
  )
}
