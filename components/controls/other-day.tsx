import { positionOfDay } from '@/lib/day-scale'
import { DaySteps } from './day-steps'

type Props = {
  /** Days on record, ascending. */
  days: string[]
  asOf: string | undefined
  action: string
  /** The parameter that a day is of, and the address of the view as of a day. */
  name: 'asOf' | 'to'
  href: (day: string | undefined) => string
}

/**
 * The same view as of another day: a strip on which the days that count are marked, the day on record before, the one
 * after, and all of them in a menu. Nothing where there is one day alone.
 */
export function OtherDay({ days, asOf, action, name, href }: Props) {
  const last = days.at(-1)
  if (days.length < 2 || last === undefined) return null
  const day = asOf ?? last
  const counted = days.filter((one) => one <= day).length
  return (
    <section className="part noprint" id="days">
      <div className="parthead">
        <h2>As of another day</h2>
        <p className="note">
          {counted} of {days.length} days on record count{counted < days.length && '; later ones are paler'}
        </p>
      </div>
      <svg className="as-of-strip" role="img" aria-label={`${counted} of ${days.length} days on record count`}>
        <line className="base" x1="0" x2="100%" y1="12" y2="12" />
        {days.map((one) => (
          <circle
            key={one}
            className={one <= day ? 'counts' : 'later'}
            cx={`${positionOfDay(one, days)}%`}
            cy="12"
            r={one <= day ? 4 : 3}
          />
        ))}
        <line
          className="cut-line"
          x1={`${positionOfDay(day, days)}%`}
          x2={`${positionOfDay(day, days)}%`}
          y1="0"
          y2="24"
        />
      </svg>
      <DaySteps
        action={action}
        name={name}
        href={href}
        label="Last day that counts"
        days={days}
        day={day}
        chosen={asOf}
      />
    </section>
  )
}
