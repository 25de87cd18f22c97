import { type Facet, type FacetOption, toggled } from '@/lib/facet'
import { FacetFold } from './facet-fold'
import { FacetLink } from './facet-link'
import { SkipToResults } from './skip-to-results'

/** Options shown before the rest is folded. */
const SHOWN = 8

type Props<Parameter extends string> = {
  facets: Facet<Parameter>[]
  /** Noun of the counted records: "claim". */
  noun: string
  /** Returns the address with other values of one facet. */
  href: (parameter: Parameter, values: string[]) => string
}

/** All facets of a list as links with counts. */
export function Facets<Parameter extends string>({ facets, noun, href }: Props<Parameter>) {
  return (
    <nav className="facets" id="facets" aria-label="Filters">
      <SkipToResults />
      {facets
        .filter(({ options }) => options.length > 0)
        .map((facet) => (
          <FacetView key={facet.parameter} facet={facet} noun={noun} href={(values) => href(facet.parameter, values)} />
        ))}
    </nav>
  )
}

function FacetView({ facet, noun, href }: { facet: Facet; noun: string; href: (values: string[]) => string }) {
  const { options } = facet
  const chosen = options.filter((option) => option.chosen).map(({ value }) => value)
  const first = options.length > SHOWN + 1 ? foremost(options) : options
  const rest = options.filter((option) => !first.includes(option))
  const list = (some: FacetOption[]) => (
    <ul>
      {some.map((option) => (
        <li key={option.value}>
          <FacetLink {...option} noun={noun} href={href(toggled(chosen, option.value))} />
        </li>
      ))}
    </ul>
  )
  return (
    <FacetFold label={facet.label} open>
      {list(first)}
      {rest.length > 0 && (
        <details className="rest">
          <summary className="more">{rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </FacetFold>
  )
}

/** The chosen options and those with most records, in their given order. */
function foremost(options: FacetOption[]): FacetOption[] {
  const ranked = options.toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
  const shown = new Set(ranked.slice(0, Math.max(SHOWN, options.filter(({ chosen }) => chosen).length)))
  return options.filter((option) => shown.has(option))
}
