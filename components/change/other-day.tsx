import { DaySteps } from '@/components/controls/day-steps'
import type { ChangeView } from '@/lib/change/model'
import { changeHref } from '@/lib/urls'

/** The same view as of another day on record. */
export function OtherDay({ view: { changes, filter } }: { view: ChangeView }) {
  const { onRecord, days } = changes
  if (onRecord.length < 2) return null
  const day = filter.asOf ?? onRecord.at(-1) ?? ''
  const later = onRecord.filter((one) => one > day).length
  return (
    <section className="part noprint" id="days">
      <div className="parthead">
        <h2>As of another day</h2>
        <p className="note">
          {onRecord.length} days on record{later > 0 && `, ${later} of them later`}
        </p>
      </div>
      <DaySteps
        action="/change"
        name="asOf"
        href={(asOf) => changeHref({ ...filter, asOf, page: undefined })}
        label="Last day looked at"
        days={onRecord.filter((one) => !days.against || one > days.against)}
        day={day}
        chosen={filter.asOf}
      />
    </section>
  )
}
