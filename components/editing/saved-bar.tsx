import { historyHref } from '@/lib/editing/addresses'
import type { NextStep } from '@/lib/editing/next-steps'
import type { RecordType } from '@/lib/records/record-type'

type Props = {
  type: RecordType
  name: string
  /** Whether the record was made just now, not changed. */
  made: boolean
  steps: NextStep[]
}

/** After a save: that it was saved, and where to go on. */
export function SavedBar({ type, name, made, steps }: Props) {
  return (
    <div className="saved-bar" role="status">
      <p>
        <b>{made ? 'Recorded.' : 'Saved.'}</b> Every version is in its <a href={historyHref(type, name)}>history</a>.
      </p>
      <p className="ways">
        {steps.map(({ href, label }, index) => (
          <a key={href} className={index === 0 ? 'btn' : 'link'} href={href}>
            {label}
          </a>
        ))}
      </p>
    </div>
  )
}
