import type { ReactNode } from 'react'
import { Glyph } from '@/components/stance/glyphs'

/** A facet that folds under its name, without scripts. */
export function FacetFold({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details className="facet" open={open}>
      <summary>
        <span>{label}</span>
        <Glyph name="down" />
      </summary>
      {children}
    </details>
  )
}
