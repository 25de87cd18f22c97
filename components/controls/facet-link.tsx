import type { ReactNode } from 'react'
import { Glyph } from '@/components/stance/glyphs'
import { countWords } from '@/lib/comparison/words'

type Props = {
  /** Address with this option toggled. */
  href: string
  label: string
  detail?: string | undefined
  mark?: ReactNode
  /** Number of records it would show; undefined where there are too many to count. */
  count: number | undefined
  noun: string
  chosen: boolean
  sub?: boolean
}

/** One option of a facet as a link with its count. */
export function FacetLink({ href, label, detail, mark, count, noun, chosen, sub = false }: Props) {
  const zero = count === 0 && !chosen
  return (
    <a
      className={['opt', sub && 'sub', zero && 'zero'].filter(Boolean).join(' ')}
      href={href}
      aria-current={chosen ? 'true' : undefined}
    >
      <span className="box">{chosen && <Glyph name="tick" />}</span>
      <span className="l">
        {mark}
        <bdi>{label}</bdi>
        {detail && <span className="loc">{detail}</span>}
      </span>
      {count !== undefined && (
        <span className="n">
          {count}
          <span className="vh">{countWords(count, noun).replace(/^\d+/, '')}</span>
        </span>
      )}
    </a>
  )
}
