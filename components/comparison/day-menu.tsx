import type { Comparison } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'
import type { CompareFilter } from '@/lib/filter/compare'

type Props = {
  name: 'against' | 'asOf' | 'to'
  label: string
  /** The choice of no day. */
  none: string
  days: string[]
  chosen: string | undefined
}

/** A menu of the days that exist, newest first. A chosen day on which nobody spoke is one of them, and says so. */
export function DayMenu({ name, label, none, days, chosen }: Props) {
  const all = chosen && !days.includes(chosen) ? [...days, chosen].toSorted() : days
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{none}</option>
        {all.toReversed().map((day) => (
          <option key={day} value={day}>
            {`${formatDate(day)}${days.includes(day) ? '' : ', no words that day'}`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Days that can stand against the day of the view. */
export function daysBefore(comparison: Comparison | undefined, { asOf }: Pick<CompareFilter, 'asOf'>): string[] {
  const days = comparison?.days ?? []
  return asOf ? days.filter((day) => day < asOf) : days.slice(0, -1)
}
