import { DayMenu } from '@/components/comparison/day-menu'
import { Glyph } from '@/components/stance/glyphs'
import type { ChangeView } from '@/lib/change/model'
import { formatDate } from '@/lib/dates'
import { changeHref } from '@/lib/urls'

/** The same view as of another day: the day on record before, the one after, and all of them in a menu. */
export function DaySteps({ view: { changes, filter } }: { view: ChangeView }) {
  const { onRecord, days } = changes
  if (onRecord.length < 2) return null
  const asOf = filter.asOf ?? onRecord.at(-1) ?? ''
  const possible = onRecord.filter((day) => !days.against || day > days.against)
  const before = possible.filter((day) => day < asOf).at(-1)
  const after = possible.find((day) => day > asOf)
  const later = onRecord.filter((day) => day > asOf).length
  const to = (day: string) => changeHref({ ...filter, asOf: day, page: undefined })
  const kept = [...new URL(changeHref({ ...filter, asOf: undefined, page: undefined }), 'https://x').searchParams]
  return (
    <section className="part noprint" id="days">
      <div className="parthead">
        <h2>As of another day</h2>
        <p className="note">
          {onRecord.length} days on record{later > 0 && `, ${later} of them later`}
        </p>
      </div>
      <form className="day-pair" action="/change" method="get">
        {before && (
          <a className="btn" rel="prev" href={to(before)}>
            <Glyph name="earlier" /> <span className="vh">Back to </span>
            {formatDate(before)}
          </a>
        )}
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DayMenu name="asOf" label="Last day looked at" none="Latest on record" days={possible} chosen={filter.asOf} />
        <button type="submit" className="btn">
          Show
        </button>
        {after && (
          <a className="btn" rel="next" href={to(after)}>
            <span className="vh">On to </span>
            {formatDate(after)} <Glyph name="later" />
          </a>
        )}
      </form>
    </section>
  )
}
