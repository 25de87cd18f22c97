import type { ReactNode } from 'react'
import { Glyph } from '@/components/stance/glyphs'
import type { Lane, Lanes } from '@/lib/actors/lanes'
import { countWords } from '@/lib/comparison/words'

/** Lanes shown before the rest is folded. */
const OPEN = 10
/** Right of this per cent of the lane, words end with their bar instead of beginning with it. */
const TEXT_BEFORE = 60
/** Years within this per cent of the last day on record are not labelled. */
const TOO_NEAR = 9

type Props<T> = {
  title: string
  lanes: Lanes<T>
  label: (spell: T) => ReactNode
  /** Meaning of the dashed line. */
  dashed: string
  /** Number of further entries without a lane. */
  rest?: number
}

/** One bar per affiliation, fading where no date is given; the axis is shown only where some date is. */
export function LanePart<T>({ title, lanes, label, dashed, rest = 0 }: Props<T>) {
  const undated = lanes.lanes.some(({ start, end }) => start[0] < start[1] || end[0] < end[1])
  const folded = lanes.lanes.length - OPEN
  return (
    <section className="part affiliations">
      <div className="parthead">
        <h2>{title}</h2>
        <span className="note">
          As the sources give them{undated && '; faded where no exact date is given'}
          {lanes.now && `; dashed: ${dashed}`}
        </span>
      </div>
      <LaneList id={title.toLowerCase()} lanes={{ ...lanes, lanes: lanes.lanes.slice(0, OPEN) }} label={label} />
      {folded > 0 && (
        <details className="fold">
          <summary>
            {folded} more <Glyph name="down" />
          </summary>
          <LaneList
            id={`${title.toLowerCase()}-more`}
            lanes={{ ...lanes, lanes: lanes.lanes.slice(OPEN) }}
            label={label}
          />
        </details>
      )}
      {rest > 0 && <p className="loc">and {countWords(rest, 'more person', 'more people')}</p>}
    </section>
  )
}

function LaneList<T>({ id, lanes: { lanes, ticks, now }, label }: Pick<Props<T>, 'lanes' | 'label'> & { id: string }) {
  return (
    <ul className="lanes">
      {lanes.map((lane, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a spell has no name of its own, and the list never changes
        <li key={index}>
          <div className="lane-label">
            {label(lane.spell)}
            <span className="vh">, {lane.words}</span>
          </div>
          <svg className="lane" aria-hidden="true">
            {ticks.map(({ x, label: year }) => (
              <line key={year} className="lane-tick" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
            ))}
            <Bar lane={lane} id={`${id}-${index}`} />
            {now && <line className="lane-now" x1={`${now.x}%`} x2={`${now.x}%`} y1="0" y2="100%" />}
          </svg>
        </li>
      ))}
      <li className="axis" aria-hidden="true">
        <div />
        <Axis ticks={ticks} now={now} />
      </li>
    </ul>
  )
}

function Axis({ ticks, now }: Pick<Lanes<unknown>, 'ticks' | 'now'>) {
  return (
    <svg className="lane" aria-hidden="true">
      {ticks.length === 0 && (
        <text x="3%" y="15">
          earlier
        </text>
      )}
      {ticks
        .filter(({ x }) => !now || Math.abs(x - now.x) > TOO_NEAR)
        .map(({ x, label }) => (
          <text key={label} x={`${x}%`} y="15" textAnchor="middle">
            {label}
          </text>
        ))}
      {now && (
        <>
          <text className="lane-day wide" x={`${now.x}%`} y="15" textAnchor="middle">
            {now.label}
          </text>
          <text className="lane-day narrow" x="100%" y="15" textAnchor="end">
            {now.label}
          </text>
        </>
      )}
    </svg>
  )
}

/** The bar of an affiliation and, below it, its dates in words. */
function Bar({ lane: { start, end, textX, ended, words }, id }: { lane: Lane<unknown>; id: string }) {
  const stop = ended ? 'stop-past' : 'stop-held'
  const [from, to] = [start[0], Math.max(end[1], start[1])]
  const offset = (x: number) => (to > from ? (x - from) / (to - from) : 0)
  const textAtEnd = textX > TEXT_BEFORE
  return (
    <>
      <linearGradient id={id}>
        {start[0] < start[1] && <stop className={stop} offset="0" stopOpacity="0" />}
        <stop className={stop} offset={offset(start[1])} />
        <stop className={stop} offset={offset(Math.max(end[0], start[1]))} />
        {end[0] < end[1] && <stop className={stop} offset="1" stopOpacity="0" />}
      </linearGradient>
      <rect x={`${from}%`} width={`${Math.max(to - from, 0.4)}%`} y="12" height="10" fill={`url(#${id})`} />
      <text x={`${textAtEnd ? to : textX}%`} dx={textAtEnd ? -6 : 0} y="39" textAnchor={textAtEnd ? 'end' : 'start'}>
        {words}
      </text>
    </>
  )
}
