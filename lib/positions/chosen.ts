import { formatDate } from '@/lib/dates'
import {
  FACET_NAMES,
  isChosen,
  type ListParameter,
  POSITION_FACETS,
  type PositionFacet,
  toggled,
  withoutFacet,
} from '@/lib/filter/position-facets'
import type { PositionFilter } from '@/lib/filter/positions'
import { type ChosenNames, optionLabel } from './labels'

type ChosenFacet = {
  facet: PositionFacet
  label: string
  options: { key: string; label: string; without: PositionFilter }[]
}

/** The chosen options per facet in words, each with the filter without it. */
export function chosenOptions(filter: PositionFilter, names: ChosenNames): ChosenFacet[] {
  return FACET_NAMES.filter((facet) => isChosen(filter, facet)).map((facet) => ({
    facet,
    label: POSITION_FACETS[facet].label,
    options: optionsOf(facet, filter, names),
  }))
}

function optionsOf(facet: PositionFacet, filter: PositionFilter, names: ChosenNames): ChosenFacet['options'] {
  if (facet === 'q') return [{ key: 'q', label: filter.q, without: withoutFacet(filter, 'q') }]
  if (facet === 'date') return [{ key: 'date', label: dateLabel(filter), without: withoutFacet(filter, 'date') }]
  return (POSITION_FACETS[facet].parameters as readonly ListParameter[]).flatMap((parameter) =>
    filter[parameter].map((value) => ({
      key: `${parameter} ${value}`,
      label: `${parameter === 'theme' ? 'All under ' : ''}${optionLabel(parameter, value, names)}`,
      without: toggled(filter, parameter, value),
    })),
  )
}

/** The date range in words: "12 Jun 2018 – 22 Jan 2019", "from 12 Jun 2018", "to 22 Jan 2019". */
function dateLabel({ from, to }: PositionFilter): string {
  if (from && to) return `${formatDate(from)} – ${formatDate(to)}`
  return from ? `from ${formatDate(from)}` : `to ${formatDate(to ?? '')}`
}
