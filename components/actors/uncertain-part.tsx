import { StanceChip } from '@/components/stance/stance-chip'
import type { ActorProfile } from '@/lib/actors/model'
import { formatDate } from '@/lib/dates'
import { claimHref, positionHref } from '@/lib/urls'

/** Positions and claims whose date may lie before or after `asOf`. */
export function UncertainPart({ profile: { uncertain, filter, topics, totals } }: { profile: ActorProfile }) {
  const { positions, claims } = uncertain
  if (!filter.asOf || positions.length + claims.length === 0) return null
  const rest = totals.uncertain - positions.length - claims.length
  const label = (slug: string) => topics.find((topic) => topic.slug === slug)?.label ?? slug
  return (
    <section className="part">
      <div className="parthead">
        <h2>Date uncertain</h2>
        <p className="note">Said at a time that may lie before or after {formatDate(filter.asOf)}; not counted above</p>
      </div>
      <ul className="plain-list">
        {positions.map((position) => (
          <li key={position.id}>
            <StanceChip stance={position.stance} secondHand={position.reportedBy !== null} />{' '}
            <a href={positionHref(position.id)}>{label(position.topic)}</a>{' '}
            <span className="loc">{formatDate(position.statedOn)}</span>
          </li>
        ))}
        {claims.map((claim) => (
          <li key={claim.slug}>
            Claim: <a href={claimHref(claim.slug)}>{claim.statement}</a>{' '}
            <span className="loc">{formatDate(claim.madeOn)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="loc">and {rest} more</p>}
    </section>
  )
}
