import { Glyph } from '@/components/stance/glyphs'
import { StanceChip } from '@/components/stance/stance-chip'
import type { PositionRecord } from '@/lib/records/read-model'
import { actorHref, positionHref } from '@/lib/urls'
import { BasisTag } from './basis-tag'

/** The stance of a position with its marks: basis, low confidence, reporter. */
export function StanceMarks({ position, link = true }: { position: PositionRecord; link?: boolean }) {
  const { stance, basis, reportedBy, confidence, unworded } = position
  const chip = <StanceChip stance={stance} secondHand={reportedBy !== null} />
  return (
    <div className="tags">
      {link ? (
        <a className="chip-link" href={positionHref(position.id)}>
          {chip}
        </a>
      ) : (
        chip
      )}
      <BasisTag basis={basis} />
      {unworded && <span className="tag unworded">topic not worded yet</span>}
      {confidence === 'low' && <span className="tag">low confidence</span>}
      {reportedBy && (
        <span className="via">
          <Glyph name="via" />
          <span>
            reported by{' '}
            <a href={actorHref(reportedBy.slug)}>
              <bdi>{reportedBy.name}</bdi>
            </a>
          </span>
        </span>
      )}
    </div>
  )
}
