import { StanceChip } from '@/components/stance/stance-chip'
import { formatDate } from '@/lib/dates'
import { howKnown } from '@/lib/topics/history-words'
import type { Occasion } from '@/lib/topics/occasion'
import { positionHref } from '@/lib/urls'

/** Positions whose date may lie before or after `asOf`: listed, not counted. */
type Props = { occasions: Occasion[]; total: number; asOf: string | undefined }

export function UncertainOccasions({ occasions, total, asOf }: Props) {
  if (occasions.length === 0 || !asOf) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>Date uncertain</h2>
        <p className="note">Said at a time that may lie before or after {formatDate(asOf)}; not counted above</p>
      </div>
      <ul className="plain-list">
        {occasions.map((occasion) => (
          <li key={`${occasion.holder.slug} ${occasion.id}`}>
            <StanceChip stance={occasion.stance} secondHand={occasion.reportedBy !== null} />{' '}
            <a href={positionHref(occasion.id)}>
              <bdi>{occasion.holder.name}</bdi>
            </a>{' '}
            <span className="loc">
              {formatDate(occasion.statedOn)}
              {howKnown(occasion)}
            </span>
          </li>
        ))}
      </ul>
      {total > occasions.length && <p className="loc">and {total - occasions.length} more</p>}
    </section>
  )
}
