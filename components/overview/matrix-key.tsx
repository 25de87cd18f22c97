import { Glyph } from '@/components/stance/glyphs'
import { type Comparison, isUnderReview } from '@/lib/comparison/model'
import { isMoved } from '@/lib/comparison/movement'
import { SILENCE, SILENCES, STANCE, STANCES } from '@/lib/vocabulary'

/** Key of the matrix: every stance, the marks of basis, and the silences in use. */
export function MatrixKey({ comparison: { rows } }: { comparison: Comparison }) {
  const cells = rows.flatMap((row) => row.cells)
  const silences = SILENCES.filter((silence) =>
    cells.some((cell) => cell.kind === 'silent' && cell.silence === silence),
  )
  return (
    <div className="key mxkey">
      {STANCES.map((stance) => (
        <span key={stance}>
          <span className={`c-${stance}`}>
            <Glyph name={stance} />
          </span>
          {STANCE[stance].label}
        </span>
      ))}
      <span className="gap" />
      <span>
        <span className="ringk c-supports">
          <Glyph name="supports" />
        </span>
        second-hand
      </span>
      <span>
        <em>i</em>inferred from other words
      </span>
      <span>
        <em>e</em>enacted: shown by acts
      </span>
      {cells.some(isMoved) && (
        <span>
          <i className="moved-bar" aria-hidden="true" />
          moved
        </span>
      )}
      {cells.some(isUnderReview) && (
        <span>
          <span className="swatch under-review" aria-hidden="true" />
          under review
        </span>
      )}
      <span className="gap" />
      {silences.map((silence) => (
        <span key={silence}>
          <span className={`swatch k-${silence}`} aria-hidden="true" />
          {SILENCE[silence].label}
        </span>
      ))}
    </div>
  )
}
