import { Glyph } from '@/components/stance/glyphs'
import { STANCE, type Stance } from '@/lib/vocabulary'

/** A stance as its glyph alone, named for screen readers and on pointing. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <span className={`mk c-${stance}`} title={STANCE[stance].label}>
      <Glyph name={stance} />
      <span className="vh">{STANCE[stance].label}</span>
    </span>
  )
}
