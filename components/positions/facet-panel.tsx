import { FacetFold } from '@/components/controls/facet-fold'
import { SkipToResults } from '@/components/controls/skip-to-results'
import type { CountedFacet, Facet } from '@/lib/positions/facets'
import type { PositionPage } from '@/lib/positions/page'
import { DateForm } from './date-form'
import { FacetOptions } from './facet-options'
import { TopicOptions } from './topic-options'
import { WordsForm } from './words-form'

/** Rarely used facets, closed until something is chosen in them. */
const CLOSED: CountedFacet[] = ['side', 'affiliation', 'lang']

/** Facets of the list. Options are links with the number of positions they would show. */
export function FacetPanel({ page: { list, facets } }: { page: PositionPage }) {
  const { filter } = list
  return (
    <nav className="facets" id="facets" aria-label="Filters">
      <SkipToResults />
      <WordsForm filter={filter} />
      {facets.map((facet) => (
        <FacetFold key={facet.name} label={facet.label} open={isOpen(facet)}>
          {facet.name === 'topic' ? (
            <TopicOptions facet={facet} filter={filter} />
          ) : (
            <FacetOptions facet={facet} filter={filter} />
          )}
        </FacetFold>
      ))}
      <FacetFold label="Date said" open>
        <DateForm filter={filter} />
      </FacetFold>
    </nav>
  )
}

function isOpen({ name, chosen, total, options }: Facet): boolean {
  return chosen || !CLOSED.includes(name) || (total === undefined && options.length > 8)
}
