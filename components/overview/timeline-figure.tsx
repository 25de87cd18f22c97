import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { Timeline } from '@/lib/overview/model'

const percent = (x: number) => `${(x * 100).toFixed(2)}%`
/** Labels closer than this share of the width would overlap: the later one moves a line down. */
const NEAR = 0.17

/** Timeline of summits and sources, to scale. A summit of uncertain date is a bar, not a dot. */
export function TimelineFigure({ timeline, current }: { timeline: Timeline; current: string | undefined }) {
  const { ticks, summits, sources } = timeline
  if (summits.length === 0) return null
  const inOrder = summits.toSorted((a, b) => a.x - b.x)
  const lines = inOrder.map(({ x }, index) => (index > 0 && x - (inOrder[index - 1]?.x ?? 0) < NEAR ? 1 : 0))
  return (
    <figure className={lines.includes(1) ? 'timeline two-lines' : 'timeline'}>
      <svg role="img" aria-label={words(timeline)}>
        <line x1="0" x2="100%" y1="26" y2="26" className="axis" />
        {ticks.map(({ x, label }) => (
          <g key={label}>
            <line x1={percent(x)} x2={percent(x)} y1="20" y2="26" className="axis" />
            <text x={percent(x)} y="13">
              {label}
            </text>
          </g>
        ))}
        {sources.map(({ x, slug, label }) => (
          <svg key={slug} x={percent(x)} y="26" className="spot">
            <title>{label}</title>
            <path d="M0 -6 6 0 0 6 -6 0Z" className="source" />
          </svg>
        ))}
        {inOrder.map(({ x, until, summit }, index) => {
          const low = lines[index] === 1 ? 38 : 0
          const end = x > 0.8
          return (
            <g key={summit.slug}>
              {until - x > 0.012 ? (
                <rect x={percent(x)} y="22" width={percent(until - x)} height="8" rx="4" className="span" />
              ) : (
                <circle cx={percent(x)} cy="26" r="5" className={summit.status === 'cancelled' ? 'span' : 'held'} />
              )}
              <text x={percent(x)} y={50 + low} className="name" textAnchor={end ? 'end' : 'start'}>
                {summit.shortName}
                {summit.slug === current ? ' (in view)' : ''}
              </text>
              <text x={percent(x)} y={67 + low} textAnchor={end ? 'end' : 'start'}>
                {formatDate(summit.date)},{' '}
                {summit.place ?? (summit.status === 'announced' ? 'place open' : summit.status)}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption>{sources.length > 0 && <SourcesKey sources={sources} />}</figcaption>
    </figure>
  )
}

/** Key of the diamonds: the only source, or the number of sources with the first and last. */
function SourcesKey({ sources }: { sources: Timeline['sources'] }) {
  const [first, last] = [sources[0], sources.at(-1)]
  return (
    <>
      <svg viewBox="0 0 12 12" className="mark" aria-hidden="true">
        <path d="M0 6 6 0 12 6 6 12Z" className="source" />
      </svg>
      {sources.length === 1 ? (
        <span>
          1 source: <bdi>{first?.label}</bdi>
        </span>
      ) : (
        <span>
          {sources.length} sources, from <bdi>{first?.label}</bdi> to <bdi>{last?.label}</bdi>
        </span>
      )}
    </>
  )
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
