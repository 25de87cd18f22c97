import { formatDate, OPEN_START } from '@/lib/dates'
import type { History } from '@/lib/topics/history'
import { howKnown } from '@/lib/topics/history-words'
import type { Occasion } from '@/lib/topics/occasion'
import { type Timeline, xOf } from '@/lib/topics/timeline'
import { positionHref } from '@/lib/urls'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'

const LEVEL = 30
const SUMMIT_LINE = 15

type Props = { history: History; timeline: Timeline }

/** Plot of a history. Horizontal positions are per cent, so that letters and glyphs keep their size. */
export function HistoryPlot({ history, timeline }: Props) {
  const top = 14 + Math.max(1, timeline.summitRows) * SUMMIT_LINE
  const height = top + 4 * LEVEL + 34
  const y = (stance: Stance) => top + (STANCES.length - 1 - STANCES.indexOf(stance)) * LEVEL
  const x = (day: string) => `${xOf(day, timeline)}%`
  return (
    <div className="plot">
      <svg className="levels" width="20" height={height} aria-hidden="true">
        {STANCES.map((stance) => (
          <use
            key={stance}
            className={`c-${stance}`}
            href={`#${stance}`}
            x="1"
            y={y(stance) - 5}
            width="10"
            height="10"
          />
        ))}
      </svg>
      <svg className="ground" height={height} aria-hidden="true">
        <Ground timeline={timeline} top={top} y={y} />
      </svg>
      <svg className="days" height={height}>
        <title>{`${history.holder.name} over time`}</title>
        {history.holds.map(({ stance, from, to }) => (
          <line
            key={`${stance} ${from}`}
            className={to ? 'path' : 'path hold'}
            x1={x(from)}
            x2={to ? x(to) : `${timeline.until}%`}
            y1={y(stance)}
            y2={y(stance)}
          />
        ))}
        {history.turns.map(({ from, to, before, after }) => (
          <line
            key={`${from} ${after}`}
            className={from === to ? 'path' : 'path unsure'}
            x1={x(from)}
            x2={x(to)}
            y1={y(before)}
            y2={y(after)}
          />
        ))}
        {history.occasions.map((occasion) => (
          <OccasionMark key={occasion.id} occasion={occasion} timeline={timeline} y={y(occasion.stance)} />
        ))}
      </svg>
    </div>
  )
}

/** Background of the plot: five stance levels, summits and months. */
function Ground({ timeline, top, y }: { timeline: Timeline; top: number; y: (stance: Stance) => number }) {
  const bottom = top + 4 * LEVEL
  return (
    <>
      {STANCES.map((stance) => (
        <line key={stance} className="grid" x1="0" x2="100%" y1={y(stance)} y2={y(stance)} />
      ))}
      {timeline.summits.map(({ slug, label, x, until, row, anchor }) => (
        <g key={slug}>
          {until > x ? (
            <rect className="band" x={`${x}%`} width={`${until - x}%`} y={top - 8} height={bottom - top + 12} />
          ) : (
            <line className="summit" x1={`${x}%`} x2={`${x}%`} y1={top - 8} y2={bottom + 4} />
          )}
          <text
            x={`${anchor === 'end' ? until : anchor === 'start' ? x : (x + until) / 2}%`}
            y={11 + row * SUMMIT_LINE}
            textAnchor={anchor}
          >
            {label}
          </text>
        </g>
      ))}
      {timeline.ticks.map(({ x, label, anchor }) => (
        <g key={label + x}>
          <line className="tick" x1={`${x}%`} x2={`${x}%`} y1={bottom + 8} y2={bottom + 12} />
          <text x={`${x}%`} y={bottom + 26} textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

/** One position: stance glyph, dashed ring for second-hand, bracket for an uncertain date. */
function OccasionMark({ occasion, timeline, y }: { occasion: Occasion; timeline: Timeline; y: number }) {
  const { id, stance, statedOn, statedFrom, statedTo, reportedBy } = occasion
  const [from, to] = [xOf(statedFrom, timeline), xOf(statedTo, timeline)]
  const open = statedFrom === OPEN_START
  const x = open ? to : (from + to) / 2
  const label = `${formatDate(statedOn)}: ${STANCE[stance].label}${howKnown(occasion)}`
  return (
    <a href={positionHref(id)} aria-label={label} className={`c-${stance}`}>
      <title>{label}</title>
      {statedFrom !== statedTo && (
        <g className="bracket">
          <line className={open ? 'open' : undefined} x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} />
          {!open && <line x1={`${from}%`} x2={`${from}%`} y1={y - 5} y2={y + 5} />}
          <line x1={`${to}%`} x2={`${to}%`} y1={y - 5} y2={y + 5} />
        </g>
      )}
      <circle className="target" cx={`${x}%`} cy={y} r="12" />
      <circle className={reportedBy ? 'disc second' : 'disc'} cx={`${x}%`} cy={y} r={reportedBy ? 10 : 8} />
      <svg className="mark" x={`${x}%`} y={y} width="1" height="1" aria-hidden="true">
        <use href={`#${stance}`} x="-6" y="-6" width="12" height="12" />
      </svg>
    </a>
  )
}
