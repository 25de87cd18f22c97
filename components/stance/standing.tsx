import { type ResponseKind, STANDING, type Standing as StandingName } from '@/lib/vocabulary'
import { Glyph } from './glyphs'

const GLYPHS: Record<StandingName, ResponseKind[]> = {
  unanswered: [],
  endorsed: ['endorses'],
  disputed: ['disputes'],
  contested: ['endorses', 'disputes'],
  qualified: ['qualifies'],
}

/** A claim's standing, with the glyphs of the answers it rests on. */
export function Standing({ standing }: { standing: StandingName }) {
  return (
    <span className={standing === 'unanswered' ? 'standing u' : 'standing'}>
      {GLYPHS[standing].map((kind) => (
        <span key={kind} className={`c-${kind}`}>
          <Glyph name={kind} />
        </span>
      ))}
      {STANDING[standing].label}
    </span>
  )
}
