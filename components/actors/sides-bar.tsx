import { Glyph } from '@/components/stance/glyphs'
import type { SideCounts } from '@/lib/actors/list'

const SIDES = [
  { side: 'against', glyph: 'opposes' },
  { side: 'mixed', glyph: 'mixed' },
  { side: 'for', glyph: 'supports' },
] as const

/**
 * Numbers of topics against, mixed and for, with a bar around the middle. `reach` is the longest side of any bar in the
 * list, so that lengths are comparable.
 */
export function SidesBar({ sides, reach }: { sides: SideCounts; reach: number }) {
  if (sides.against + sides.mixed + sides.for === 0) return <span className="sides" />
  const unit = 50 / Math.max(reach, 1)
  const middle = (sides.mixed / 2) * unit
  return (
    <span className="sides">
      {SIDES.map(({ side, glyph }) => (
        <span key={side} className={`side c-${glyph}`}>
          {sides[side] > 0 && (
            <>
              <Glyph name={glyph} />
              {sides[side]}
              <span className="vh"> {side}</span>
            </>
          )}
        </span>
      ))}
      <svg className="sides-bar" aria-hidden="true">
        <rect
          className="bar-against"
          x={`${50 - middle - sides.against * unit}%`}
          width={`${sides.against * unit}%`}
          y="0"
          height="100%"
        />
        <rect className="bar-mixed" x={`${50 - middle}%`} width={`${2 * middle}%`} y="0" height="100%" />
        <rect className="bar-for" x={`${50 + middle}%`} width={`${sides.for * unit}%`} y="0" height="100%" />
        <line x1="50%" x2="50%" y1="0" y2="100%" />
      </svg>
    </span>
  )
}

/** Longest side of the bars of a list, in topics. */
export function reachOf(all: SideCounts[]): number {
  return Math.max(0, ...all.map((sides) => sides.mixed / 2 + Math.max(sides.against, sides.for)))
}
