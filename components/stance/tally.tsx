import type { Verdict, VerdictKind } from '@/lib/comparison/model'
import { verdictWords } from '@/lib/comparison/verdict'
import { Glyph, type GlyphName } from './glyphs'

const GLYPH: Record<VerdictKind, GlyphName | undefined> = {
  opposite: 'apart',
  mixed: 'neither',
  terms: 'together',
  same: 'together',
  single: undefined,
  silent: undefined,
}

/** A verdict with its count: "Opposite sides: 1 for, 1 against". */
export function Tally({ verdict }: { verdict: Verdict }) {
  const { label, count } = verdictWords(verdict)
  const glyph = GLYPH[verdict.kind]
  return (
    <span className="tally">
      {glyph && <Glyph name={glyph} />}
      <span>
        <b>
          {label}
          {count && ':'}
        </b>{' '}
        {count}
      </span>
    </span>
  )
}
