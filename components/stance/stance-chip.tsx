import { STANCE, type Stance } from '@/lib/vocabulary'
import { Glyph } from './glyphs'

/** A stance as label, glyph and colour; dashed for second-hand. */
export function StanceChip({ stance, secondHand = false }: { stance: Stance; secondHand?: boolean }) {
  return (
    <span className={`stance s-${stance}${secondHand ? ' second' : ''}`}>
      <Glyph name={stance} />
      {STANCE[stance].label}
    </span>
  )
}
