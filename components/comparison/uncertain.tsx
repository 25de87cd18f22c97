import { StanceChip } from '@/components/stance/stance-chip'
import type { Comparison } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'
import { positionHref } from '@/lib/urls'

/** Positions whose date may lie before or after `asOf`: listed, not counted. */
export function Uncertain({ comparison: { uncertain, filter, rows } }: { comparison: Comparison }) {
  if (uncertain.length === 0 || !filter.asOf) return null
  const label = (slug: string) => rows.find(({ topic }) => topic.slug === slug)?.topic.label ?? slug
  return (
    <section className="part">
      <div className="parthead">
        <h2>Date uncertain</h2>
        <p className="note">Said at a time that may lie before or after {formatDate(filter.asOf)}; not counted above</p>
      </div>
      <ul className="plain-list">
        {uncertain.map((position) => (
          <li key={`${position.holder} ${position.id}`}>
            <StanceChip stance={position.stance} secondHand={position.reportedBy !== null} />{' '}
            <a href={positionHref(position.id)}>
              <bdi>{position.actor.name}</bdi>, {label(position.topic)}
            </a>{' '}
            <span className="loc">{formatDate(position.statedOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
