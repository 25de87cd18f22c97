import { CheckKey } from '@/components/evidence/check-key'
import { Glyph } from '@/components/stance/glyphs'
import { uncapitalize } from '@/lib/capitalize'
import type { Comparison } from '@/lib/comparison/model'
import { isMoved } from '@/lib/comparison/movement'
import { BASES, BASIS, SILENCE, SILENCES, STANCE, STANCES } from '@/lib/vocabulary'

/** Key of the stances, bases, silences, check marks and abbreviations in use. */
export function Key({ comparison: { rows, sources } }: { comparison: Comparison }) {
  const cells = rows.flatMap((row) => row.cells)
  const stances = STANCES.filter((stance) => rows.some(({ verdict }) => verdict.stances[stance] > 0))
  const silences = SILENCES.filter((silence) =>
    cells.some((cell) => cell.kind === 'silent' && cell.silence === silence),
  )
  const bases = BASES.filter(
    (basis) =>
      basis !== 'stated' &&
      cells.some((cell) => cell.kind === 'held' && cell.positions.some((position) => position.basis === basis)),
  )
  const evidence = cells.flatMap((cell) =>
    cell.kind === 'held' ? cell.positions.flatMap((position) => position.evidence) : [],
  )
  return (
    <div className="foot">
      <div className="key">
        {stances.map((stance) => (
          <span key={stance}>
            <span className={`c-${stance}`}>
              <Glyph name={stance} />
            </span>
            {STANCE[stance].label}
          </span>
        ))}
        {bases.map((basis) => (
          <span key={basis}>
            {BASIS[basis].label.toLowerCase()}: {uncapitalize(BASIS[basis].meaning).replace(/\.$/, '')}
          </span>
        ))}
        {cells.some(isMoved) && (
          <span>
            <Glyph name="from" />
            moved: two stated, first-hand answers whose order is known
          </span>
        )}
        {silences.length > 0 && <span className="gap wide" />}
        {silences.map((silence) => (
          <span key={silence}>
            <span className={`swatch k-${silence}`} aria-hidden="true" />
            {SILENCE[silence].label}: {SILENCE[silence].meaning.toLowerCase()}
          </span>
        ))}
        {silences.length > 0 && <span>Silence is not neutrality</span>}
      </div>
      <CheckKey evidence={evidence} sources={sources} />
    </div>
  )
}
