import { DayMenu } from '@/components/comparison/day-menu'
import { Glyph } from '@/components/stance/glyphs'
import { formatDate } from '@/lib/dates'

type Props = {
  action: string
  /** The parameter that a day is of, and the address of the view as of a day. */
  name: 'asOf' | 'to'
  href: (day: string | undefined) => string
  label: string
  /** Days that can be chosen, ascending. */
  days: string[]
  /** The day that is shown, and the one that was chosen. */
  day: string
  chosen: string | undefined
}

/** Most days that are offered in a menu; of more, the last ones. */
const OFFERED = 400

/** The way to a view as of another day (GET): the day on record before, the one after, and all of them in a menu. */
export function DaySteps({ action, name, href, label, days, day, chosen }: Props) {
  const before = days.filter((one) => one < day).at(-1)
  const after = days.find((one) => one > day)
  const kept = [...new URL(href(undefined), 'https://x').searchParams]
  return (
    <form className="day-pair" action={action} method="get">
      {before && (
        <a className="btn" rel="prev" href={href(before)}>
          <Glyph name="earlier" /> <span className="vh">Back to </span>
          {formatDate(before)}
        </a>
      )}
      {kept.map(([field, value]) => (
        <input key={`${field} ${value}`} type="hidden" name={field} value={value} />
      ))}
      <DayMenu name={name} label={label} none="Latest on record" days={days.slice(-OFFERED)} chosen={chosen} />
      <button type="submit" className="btn">
        Show
      </button>
      {after && (
        <a className="btn" rel="next" href={href(after)}>
          <span className="vh">On to </span>
          {formatDate(after)} <Glyph name="later" />
        </a>
      )}
    </form>
  )
}
