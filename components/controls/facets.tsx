import { Glyph } from '@/components/stance/glyphs'
import type { Facet, FacetOption } from '@/lib/facet'
import { toggled } from '@/lib/facet'

/** Options shown before the rest folds away. */
const SHOWN = 8

type Props<Parameter extends string> = {
  facets: Facet<Parameter>[]
  /** The address with other values of one facet. */
  href: (parameter: Parameter, values: string[]) => string
}

/** Everything a list can be narrowed by, as links with counts: each click is another address. */
export function Facets<Parameter extends string>({ facets, href }: Props<Parameter>) {
  return (
    <nav className="facets" id="facets" aria-label="Filters">
      {facets
        .filter(({ options }) => options.length > 0)
        .map((facet) => (
          <FacetView key={facet.parameter} facet={facet} href={(values) => href(facet.parameter, values)} />
        ))}
    </nav>
  )
}

function FacetView({ facet, href }: { facet: Facet; href: (values: string[]) => string }) {
  const { options } = facet
  const chosen = options.filter((option) => option.chosen).map(({ value }) => value)
  const first = options.length > SHOWN + 1 ? foremost(options) : options
  const rest = options.filter((option) => !first.includes(option))
  const list = (some: FacetOption[]) => (
    <ul>
      {some.map((option) => (
        <Option key={option.value} option={option} href={href(toggled(chosen, option.value))} />
      ))}
    </ul>
  )
  return (
    <details className="facet" open>
      <summary>
        <span>{facet.label}</span>
        <Glyph name="down" />
      </summary>
      {list(first)}
      {rest.length > 0 && (
        <details className="rest">
          <summary className="more">{rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </details>
  )
}

/** The chosen ones and those with most records, in the order they came in. */
function foremost(options: FacetOption[]): FacetOption[] {
  const ranked = options.toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
  const kept = new Set(ranked.slice(0, Math.max(SHOWN, options.filter(({ chosen }) => chosen).length)))
  return options.filter((option) => kept.has(option))
}

function Option({ option: { label, count, chosen }, href }: { option: FacetOption; href: string }) {
  return (
    <li>
      <a className={`opt${count === 0 ? ' zero' : ''}`} href={href} aria-current={chosen ? 'true' : undefined}>
        <span className="box">{chosen && <Glyph name="tick" />}</span>
        <bdi className="l">{label}</bdi>
        <span className="n">{count}</span>
      </a>
    </li>
  )
}
