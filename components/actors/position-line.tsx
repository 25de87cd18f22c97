import { MovementLines } from '@/components/change/cell-movement'
import { BasisTag } from '@/components/evidence/basis-tag'
import { Glyph } from '@/components/stance/glyphs'
import { StanceChip } from '@/components/stance/stance-chip'
import type { ProfileLine } from '@/lib/actors/model'
import { REVIEW_WORDS } from '@/lib/counting'
import type { PositionRecord } from '@/lib/records/read-model'
import { topicHref } from '@/lib/urls'
import { EarlierPositions } from './earlier-positions'
import { EvidenceLinks, type LineContext } from './evidence-links'
import { ActorLink } from './name'
import { Terms } from './terms'

/** One topic in one line: stance, terms, summary and links to the evidence. */
export function PositionLine({ line, context }: { line: ProfileLine; context: LineContext }) {
  const { topic, summit, positions, review } = line
  return (
    <li className="pline">
      {positions.map((position, index) => (
        <div key={position.id} className="pline-row">
          <div className="st">
            <StanceChip stance={position.stance} secondHand={position.reportedBy !== null} />
          </div>
          <div className="what">
            {index === 0 && (
              <a className="label" href={topicHref(topic.slug)}>
                {topic.label}
              </a>
            )}
            {index === 0 && summit && <span className="at-summit">{summit.shortName}</span>}
            {index === 0 && review && <span className="review">Under review: {REVIEW_WORDS[review]}</span>}
            <Marks position={position} context={context} />
            <p className="d" dir="auto">
              <Terms position={position} /> {position.summary}
            </p>
            {index === 0 && line.movement && <MovementLines movement={line.movement} />}
          </div>
          <EvidenceLinks position={position} context={context} />
        </div>
      ))}
      <EarlierPositions line={line} />
    </li>
  )
}

/** Marks of a position: basis, confidence, reporter, speaker or actor spoken for. */
function Marks({ position, context }: { position: PositionRecord; context: LineContext }) {
  const { basis, confidence, reportedBy, actor, onBehalfOf } = position
  const speaker = actor.slug !== context.holder
  return (
    <>
      <BasisTag basis={basis} />
      {confidence === 'low' && <span className="tag">low confidence</span>}
      {reportedBy && (
        <span className="via">
          <Glyph name="via" />
          <span>
            reported by <ActorLink actor={reportedBy} />
          </span>
        </span>
      )}
      {speaker && (
        <span className="via">
          said by <ActorLink actor={actor} />
        </span>
      )}
      {!speaker && onBehalfOf && (
        <span className="via">
          for <ActorLink actor={onBehalfOf} />
        </span>
      )}
    </>
  )
}
