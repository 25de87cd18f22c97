import type { ReactNode } from 'react'
import { Glyph } from '@/components/stance/glyphs'

type Props<T> = {
  items: T[]
  /** Number of items shown; the rest unfolds without scripts. */
  open: number
  className: string
  more: (count: number) => string
  children: (item: T) => ReactNode
}

/** A long list: its first items, and the others folded under a line with their number. */
export function Fold<T>({ items, open, className, more, children }: Props<T>) {
  const rest = items.slice(open)
  return (
    <>
      <ul className={className}>{items.slice(0, open).map(children)}</ul>
      {rest.length > 0 && (
        <details className="fold">
          <summary>
            {more(rest.length)} <Glyph name="down" />
          </summary>
          <ul className={className}>{rest.map(children)}</ul>
        </details>
      )}
    </>
  )
}
