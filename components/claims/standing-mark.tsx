import { Glyph } from '@/components/stance/glyphs'
import { type ResponseKind, STANDING, type Standing } from '@/lib/vocabulary'

/** The responses that make a standing what it is. */
const STANDING_GLYPHS: Record<Standing, readonly ResponseKind[]> = {
  unanswered: [],
  endorsed: ['endorses'],
  disputed: ['disputes'],
  contested: ['endorses', 'disputes'],
  qualified: ['qualifies'],
}

/** A claim's standing: its word and the glyphs of the responses behind it. */
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
