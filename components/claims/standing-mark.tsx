import { Glyph } from '@/components/stance/glyphs'
import { type ResponseKind, STANDING, type Standing } from '@/lib/vocabulary'

/** Glyphs of the responses behind each standing. */
const STANDING_GLYPHS: Record<Standing, readonly ResponseKind[]> = {
  unanswered: [],
  endorsed: ['endorses'],
  disputed: ['disputes'],
  contested: ['endorses', 'disputes'],
  qualified: ['qualifies'],
}

/** A claim's standing: label and glyphs. */
export function StandingMark({ standing }: { standing: Standing }) {
  return (
    <span className={`standing${standing === 'unanswered' ? ' u' : ''}`}>
      <StandingGlyphs standing={standing} />
      {STANDING[standing].label}
    </span>
  )
}

export function StandingGlyphs({ standing }: { standing: Standing }) {
  return STANDING_GLYPHS[standing].map((kind) => (
    <span key={kind} className={`c-${kind}`}>
      <Glyph name={kind} />
    </span>
  ))
}
