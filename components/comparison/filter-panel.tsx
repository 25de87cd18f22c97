import type { ReactNode } from 'react'
import { Glyph } from '@/components/stance/glyphs'

/** One panel of the filter bar: label and value, with fields that unfold. One panel is open at a time. */
export function FilterPanel({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <details className="choose" name="filter">
      <summary>
        <span className="lab">{label}</span>
        <span className="val">
          <bdi>{value}</bdi> <Glyph name="down" />
        </span>
      </summary>
      <div className="sheet">
        {children}
        <button type="submit" className="btn primary">
          Show
        </button>
      </div>
    </details>
  )
}
