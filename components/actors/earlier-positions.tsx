import { BasisTag } from '@/components/evidence/basis-tag'
import { Glyph } from '@/components/stance/glyphs'
import { StanceChip } from '@/components/stance/stance-chip'
import { earlierWords } from '@/lib/actors/actor-words'
import type { ProfileLine } from '@/lib/actors/model'
import { formatDate } from '@/lib/dates'
import { positionHref } from '@/lib/urls'
import { ActorLink } from './name'

/** Folded positions that do not count: "2 earlier, last mixed on 3 May 2018". */
export function EarlierPositions({ line: { earlier, behind } }: { line: ProfileLine }) {
  const unlisted = behind.superseded + behind.outranked - earlier.length
  if (earlier.length === 0) return null
  return (
    <details className="earlier">
      <summary>
        {earlierWords(earlier, behind)} <Glyph name="down" />
      </summary>
      <ul>
        {earlier.map((position) => (
          <li key={position.id}>
            <a className="chip-link" href={positionHref(position.id)}>
              <StanceChip stance={position.stance} secondHand={position.reportedBy !== null} />
            </a>
            <span>
              <span className="day">{formatDate(position.statedOn)}</span>
              <BasisTag basis={position.basis} />
              {position.reportedBy && (
                <span className="via">
                  <Glyph name="via" />
                  <span>
                    reported by <ActorLink actor={position.reportedBy} />
                  </span>
                </span>
              )}
              <span className="d" dir="auto">
                {position.summary}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p className="loc">and {unlisted} before them</p>}
    </details>
  )
}
