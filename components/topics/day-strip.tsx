import { formatDate, OPEN_START } from '@/lib/dates'
import type { Occasion } from '@/lib/topics/occasion'
import { type Timeline, xOf } from '@/lib/topics/timeline'

/** A line to scale with a dot per day of a position, and the summits near them. */
export function DayStrip({ days, timeline }: { days: Occasion[]; timeline: Timeline }) {
  const dots = new Map(
    days.map(({ statedTo, statedFrom, statedOn }) => [`${statedFrom} ${statedTo}`, { statedFrom, statedTo, statedOn }]),
  )
  const words = [...dots.values()].map(({ statedOn }) => formatDate(statedOn)).join(', ')
  return (
    <svg className="day-strip" role="img" aria-label={`On record: ${words}`} height="64">
      <line className="base" x1="0" x2="100%" y1="32" y2="32" />
      {timeline.summits.map(({ slug, x, until, label, anchor, row }) => (
        <g key={slug}>
          {until > x ? (
            <rect className="band" x={`${x}%`} width={`${until - x}%`} y="22" height="20" />
          ) : (
            <line className="summit" x1={`${x}%`} x2={`${x}%`} y1="22" y2="42" />
          )}
          <text
            x={`${anchor === 'end' ? until : anchor === 'start' ? x : (x + until) / 2}%`}
            y={row % 2 === 0 ? 14 : 58}
            textAnchor={anchor}
          >
            {label}
          </text>
        </g>
      ))}
      {[...dots].map(([key, { statedFrom, statedTo }]) => {
        const to = xOf(statedTo, timeline)
        return statedFrom === statedTo ? (
          <circle key={key} className="dot-day" cx={`${to}%`} cy="32" r="5" />
        ) : (
          <line
            key={key}
            className={statedFrom === OPEN_START ? 'dot-span open' : 'dot-span'}
            x1={`${xOf(statedFrom, timeline)}%`}
            x2={`${to}%`}
            y1="32"
            y2="32"
          />
        )
      })}
    </svg>
  )
}
