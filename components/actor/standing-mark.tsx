import { Glyph } from '@/components/stance/glyphs'
import { RESPONSE_KIND, type ResponseKind, STANDING, type Standing } from '@/lib/vocabulary'

const GLYPHS: Record<Standing, ResponseKind[]> = {
  unanswered: [],
  endorsed: ['endorses'],
  disputed: ['disputes'],
  contested: ['endorses', 'disputes'],
  qualified: ['qualifies'],
}

/** A claim's standing: word, round glyphs and colour. */
export function StandingMark({ standing }: { standing: Standing }) {
  return (
    <span className={`standing${standing === 'unanswered' ? ' u' : ''}`} title={STANDING[standing].meaning}>
      {GLYPHS[standing].map((kind) => (
        <span key={kind} className={`c-${kind}`}>
          <Glyph name={kind} />
        </span>
      ))}
      {STANDING[standing].label}
    </span>
  )
}

/** How an actor answers a claim. */
export function ResponseMark({ kind }: { kind: ResponseKind }) {
  return (
    <span className={`resp c-${kind}`}>
      <Glyph name={kind} />
      <b>{RESPONSE_KIND[kind].label}</b>
    </span>
  )
}
