import { Glyph } from '@/components/stance/glyphs'
import { StanceChip } from '@/components/stance/stance-chip'
import type { EarlierPosition } from '@/lib/actor/model'
import { earlierWords } from '@/lib/actor/words'
import { formatDate } from '@/lib/dates'
import { positionHref } from '@/lib/urls'
import { ActorLink } from './name'

/** So many are listed; the topic's page has the whole history. */
const MOST = 30

/** What no longer counts, one step away: "2 earlier, last mixed on 3 May 2018". */
export function EarlierPositions({ earlier }: { earlier: EarlierPosition[] }) {
  if (earlier.length === 0) return null
  return (
    <details className="earlier">
      <summary>
        {earlierWords(earlier)} <Glyph name="down" />
      </summary>
      <ul>
        {earlier.slice(0, MOST).map((position) => (
          <li key={position.id}>
            <a className="chip-link" href={positionHref(position.id)}>
              <StanceChip stance={position.stance} secondHand={position.reportedBy !== null} />
            </a>
            <span>
              <span className="day">{formatDate(position.statedOn)}</span>
              {position.basis !== 'stated' && <span className="tag">{position.basis}</span>}
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
      {earlier.length > MOST && <p className="loc">and {earlier.length - MOST} before them</p>}
    </details>
  )
}
