import { Glyph } from '@/components/stance/glyphs'
import { outcomeLabel } from '@/lib/claims/outcome'
import type { Manner, ShownOutcome } from '@/lib/outcome-vocabulary'

type Props = { outcome: ShownOutcome; said: Manner | null }

/** What became of a claim: a square and words that follow how it was said. */
export function OutcomeMark({ outcome, said }: Props) {
  return (
    <span className={`outcome o-${outcome}`}>
      <Glyph name={outcome} />
      {outcomeLabel(outcome, said)}
    </span>
  )
}
