import { Chips } from '@/components/controls/chips'
import { countWords } from '@/lib/comparison/words'
import { cleared } from '@/lib/filter/position-facets'
import { chosenOptions } from '@/lib/positions/chosen'
import type { PositionPage } from '@/lib/positions/page'
import { positionsHref } from '@/lib/urls'

/** Number of matching positions and the active filters. */
export function ListHead({ page: { list, names } }: { page: PositionPage }) {
  const { filter, matching, total } = list
  const groups = chosenOptions(filter, names).map(({ facet, label, options }) => ({
    key: facet,
    label,
    chips: options.map((option) => ({ key: option.key, label: option.label, href: positionsHref(option.without) })),
  }))
  return (
    <div className="rhead positions">
      <p className="count">
        {groups.length === 0 ? (
          <b>{countWords(total, 'position')}</b>
        ) : (
          <>
            <b>{matching}</b> of {countWords(total, 'position')}
          </>
        )}
      </p>
      <Chips groups={groups} clear={positionsHref(cleared(filter))} />
      <a className="btn narrow" href="#facets">
        Filters
      </a>
    </div>
  )
}
