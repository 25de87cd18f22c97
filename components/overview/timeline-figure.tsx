import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { Timeline } from '@/lib/overview/model'

const percent = (x: number) => `${(x * 100).toFixed(2)}%`
/** Names of summits closer than this share of the width would overlap. */
const NEAR = 0.13

/** Timeline of summits and sources, to scale. A summit of uncertain date is a bar, not a point. */
export function TimelineFigure({ timeline, current }: { timeline: Timeline; current: string | undefined }) {
  const { ticks, sources } = timeline
  if (timeline.summits.length === 0) return null
  const summits = withNames(timeline.summits.toSorted((a, b) => a.x - b.x))
  return (
    <figure className="timeline">
      <svg role="img" aria-label={words(timeline)}>
        <line x1="0" x2="100%" y1="26" y2="26" className="axis" />
        {ticks.map(({ x, label }) => (
          <text key={label} x={percent(x)} y="50">
            {label}
          </text>
        ))}
        {sources.map(({ x, slug, label }) => (
          <line key={slug} x1={percent(x)} x2={percent(x)} y1="20" y2="32" className="source">
            <title>{label}</title>
          </line>
        ))}
        {summits.map(({ x, until, summit, side }) => (
          <g key={summit.slug} className={summit.slug === current ? 'current' : undefined}>
            {until - x > 0.012 ? (
              <rect x={percent(x)} y="22" width={percent(until - x)} height="8" rx="4" className="span" />
            ) : (
              <svg x={percent(x)} y="14" className="spot" aria-hidden="true">
                <path d="M0 0 5 -6 -5 -6Z" className={summit.status === 'cancelled' ? 'span' : 'held'} />
              </svg>
            )}
            {side && (
              <text
                x={percent(x)}
                dx={side === 'start' ? 9 : -9}
                y="13"
                className="name"
                textAnchor={side === 'start' ? 'start' : 'end'}
              >
                {summit.shortName}
              </text>
            )}
            <title>{`${summit.name}, ${formatDate(summit.date)}`}</title>
          </g>
        ))}
      </svg>
    </figure>
  )
}

type Named = Timeline['summits'][number] & {
  /** Whether its name begins or ends at its mark; undefined where there is no room for it. */
  side: 'start' | 'end' | undefined
}

/** Summits in order, each with its name to the right where there is room, otherwise to the left, otherwise without. */
function withNames(summits: Timeline['summits']): Named[] {
  let taken = 0
  return summits.map((one, index) => {
    const next = summits[index + 1]?.x ?? 1
    const side = next - one.x >= NEAR ? 'start' : one.x - taken >= NEAR ? 'end' : undefined
    if (side) taken = side === 'start' ? one.x + NEAR : one.x
    return { ...one, side }
  })
}

function words({ summits, sources }: Timeline): string {
  return [
    'Timeline, to scale.',
    ...summits.map(({ summit }) => `${summit.name}: ${formatDate(summit.date)}, ${summit.status}.`),
    `${countWords(sources.length, 'source')}: ${sources
      .slice(0, 12)
      .map(({ label }) => label)
      .join('; ')}.`,
  ].join(' ')
}
