import type { Verdict } from '@/lib/comparison/model'
import { STANCE, STANCES } from '@/lib/vocabulary'
import { Glyph } from './glyphs'

/** Five boxes, one per stance from against to for, with a number where several actors hold it. */
export function Spread({ verdict }: { verdict: Verdict }) {
  const held = STANCES.filter((stance) => verdict.stances[stance] > 0)
  if (held.length === 0) return null
  const words = held.map((stance) => `${verdict.stances[stance]} ${STANCE[stance].label.toLowerCase()}`).join(', ')
  return (
    <span className="spread" role="img" aria-label={words}>
      {STANCES.map((stance) => {
        const count = verdict.stances[stance]
        return count === 0 ? (
          <i key={stance} className="off" />
        ) : (
          <i key={stance} className={`s-${stance}`}>
            <Glyph name={stance} />
            {count > 1 && <b>{count}</b>}
          </i>
        )
      })}
    </span>
  )
}
