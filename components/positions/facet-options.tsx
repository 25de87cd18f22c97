import { FacetLink } from '@/components/controls/facet-link'
import { Glyph } from '@/components/stance/glyphs'
import { toggled } from '@/lib/filter/position-facets'
import type { LongFacet, PositionFilter } from '@/lib/filter/positions'
import { type Facet, type FacetOption, isLong } from '@/lib/positions/facets'
import { positionsHref } from '@/lib/urls'
import { STANCES, type Stance } from '@/lib/vocabulary'

const PLURAL: Record<LongFacet, string> = {
  topic: 'topics',
  actor: 'actors',
  affiliation: 'affiliations',
  source: 'sources',
}

type Props = { facet: Facet; filter: PositionFilter }

/** Options of a facet; of a long one the commonest and a link to all. */
export function FacetOptions({ facet, filter }: Props) {
  const full = isLong(facet.name) && filter.all.includes(facet.name)
  return (
    <>
      <ul className={full ? 'full' : undefined} tabIndex={full ? 0 : undefined}>
        {facet.options.map((option) => (
          <li key={option.value}>
            <Option option={option} filter={filter} />
          </li>
        ))}
      </ul>
      {isLong(facet.name) && <More facet={facet.name} total={facet.total} full={full} filter={filter} />}
    </>
  )
}

/** One option as a link that toggles it. */
export function Option({ option, filter, sub }: { option: FacetOption; filter: PositionFilter; sub?: boolean }) {
  const { parameter, value, ...shown } = option
  return (
    <FacetLink
      {...shown}
      sub={sub ?? false}
      noun="position"
      href={positionsHref(toggled(filter, parameter, value))}
      mark={
        parameter === 'stance' &&
        isStance(value) && (
          <span className={`c-${value}`}>
            <Glyph name={value} />{' '}
          </span>
        )
      }
    />
  )
}

/** Link to all options of a long facet, and back. */
export function More(props: { facet: LongFacet; total: number | undefined; full: boolean; filter: PositionFilter }) {
  const { facet, total, full, filter } = props
  if (!full && total === undefined) return null
  const all = full ? filter.all.filter((other) => other !== facet) : [...filter.all, facet]
  return (
    <a className="more" href={positionsHref({ ...filter, all })}>
      {full ? `Fewer ${PLURAL[facet]}` : `All ${total} ${PLURAL[facet]}`}
    </a>
  )
}

const isStance = (value: string): value is Stance => (STANCES as readonly string[]).includes(value)
