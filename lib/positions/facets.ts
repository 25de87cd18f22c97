import { isChosen, type ListParameter, POSITION_FACETS, type PositionFacet } from '@/lib/filter/position-facets'
import { LONG_FACETS, type LongFacet, type PositionFilter } from '@/lib/filter/positions'
import { optionLabel, VOCABULARY_OPTIONS, type VocabularyFacet } from './labels'

/** A facet with listed options; words and dates are typed in. */
export type CountedFacet = Exclude<PositionFacet, 'q' | 'date'>
/** Positions per option, without options that have none. */
export type FacetCounts = Record<CountedFacet, Map<string, number>>

export type FacetOption = {
  parameter: ListParameter
  value: string
  label: string
  detail?: string | undefined
  /** Positions it would show. */
  count: number
  chosen: boolean
}

export type Facet = {
  name: CountedFacet
  label: string
  options: FacetOption[]
  /** Topic facet only: themes with their topics; `hidden` topics are not shown. */
  themes: { option: FacetOption; topics: FacetOption[]; hidden: number }[]
  /** Number of options, where not all are shown. */
  total: number | undefined
  chosen: boolean
}

/** An option's value and name. */
export type OptionName = { value: string; label: string; detail?: string | null }
export type OptionNames = {
  themes: OptionName[]
  topics: (OptionName & { theme: string })[]
  summits: OptionName[]
  languages: OptionName[]
  /** Long facets: the options of `longOptions`, or all, and the total number. */
  long: Record<Exclude<LongFacet, 'topic'>, { names: OptionName[]; total: number }>
}

/** Options of a long facet shown at first. */
export const SHOWN_AT_FIRST = 8

/** Values of a long facet to show: the commonest and the chosen ones; undefined for all. */
export function longOptions(filter: PositionFilter, facet: Exclude<LongFacet, 'topic'>, counts: Map<string, number>) {
  if (filter.all.includes(facet)) return undefined
  const first = commonest([...counts], SHOWN_AT_FIRST).map(([value]) => value)
  return [...new Set([...first, ...filter[facet]])]
}

/** Builds the facets in page order. Options without positions stay, with a count of 0. */
export function buildFacets(filter: PositionFilter, counts: FacetCounts, names: OptionNames): Facet[] {
  const facet = (name: CountedFacet, options: FacetOption[], rest: Partial<Facet> = {}): Facet => ({
    name,
    label: POSITION_FACETS[name].label,
    options,
    themes: [],
    total: undefined,
    chosen: isChosen(filter, name),
    ...rest,
  })
  const option = (name: Exclude<CountedFacet, 'topic'>, one: OptionName): FacetOption => ({
    parameter: name,
    value: one.value,
    label: one.label,
    detail: one.detail ?? undefined,
    count: counts[name].get(one.value) ?? 0,
    chosen: (filter[name] as readonly string[]).includes(one.value),
  })
  const vocabulary = (name: VocabularyFacet) =>
    facet(
      name,
      VOCABULARY_OPTIONS[name].map((value) => option(name, { value, label: optionLabel(name, value) })),
    )
  const listed = (name: 'summit' | 'lang', all: OptionName[]) =>
    facet(
      name,
      all.map((one) => option(name, one)),
    )
  const long = (name: Exclude<LongFacet, 'topic'>) => {
    const options = names.long[name].names.map((one) => option(name, one))
    const full = filter.all.includes(name)
    const total = full || options.length >= names.long[name].total ? undefined : names.long[name].total
    return facet(name, full ? options : options.toSorted((a, b) => b.count - a.count), { total })
  }
  return [
    vocabulary('stance'),
    vocabulary('side'),
    facet('topic', [], { themes: themes(filter, counts.topic, names) }),
    long('actor'),
    vocabulary('kind'),
    vocabulary('role'),
    long('affiliation'),
    vocabulary('terms'),
    vocabulary('basis'),
    vocabulary('hand'),
    vocabulary('mode'),
    listed('summit', names.summits),
    long('source'),
    listed('lang', names.languages),
  ]
}

/** Every theme with its topics in theme order: all, or the commonest and the chosen ones. */
function themes(filter: PositionFilter, counts: Map<string, number>, { themes, topics }: OptionNames) {
  return themes.map((theme) => {
    const all = topics
      .filter((topic) => topic.theme === theme.value)
      .map(({ value, label }) => ({
        parameter: 'topic' as const,
        value,
        label,
        count: counts.get(value) ?? 0,
        chosen: filter.topic.includes(value),
      }))
    const first = new Set(
      commonest(
        all.map((topic) => [topic, topic.count] as const),
        SHOWN_AT_FIRST,
      ).map(([topic]) => topic),
    )
    const shown = filter.all.includes('topic') ? all : all.filter((topic) => topic.chosen || first.has(topic))
    return {
      option: {
        parameter: 'theme' as const,
        value: theme.value,
        label: theme.label,
        count: all.reduce((sum, { count }) => sum + count, 0),
        chosen: filter.theme.includes(theme.value),
      },
      topics: shown,
      hidden: all.length - shown.length,
    }
  })
}

function commonest<T>(counted: (readonly [T, number])[], most: number) {
  return counted.toSorted(([, a], [, b]) => b - a).slice(0, most)
}

/** Whether a facet can show all its options by the `all` parameter. */
export const isLong = (facet: PositionFacet): facet is LongFacet => (LONG_FACETS as readonly string[]).includes(facet)
