import { POSITION_PARAMETERS, type PositionFilter } from './positions'

/** Facets of the list of positions, in page order, with the parameters that each one sets. */
export const POSITION_FACETS = {
  q: { label: 'Words', parameters: ['q'] },
  stance: { label: 'Stance', parameters: ['stance'] },
  side: { label: 'Side', parameters: ['side'] },
  topic: { label: 'Topic', parameters: ['topic', 'theme'] },
  actor: { label: 'Actor', parameters: ['actor'] },
  kind: { label: 'Type', parameters: ['kind'] },
  role: { label: 'Role at the time', parameters: ['role'] },
  affiliation: { label: 'Affiliation at the time', parameters: ['affiliation'] },
  terms: { label: 'Terms', parameters: ['terms'] },
  basis: { label: 'Basis', parameters: ['basis'] },
  hand: { label: 'How we know', parameters: ['hand'] },
  mode: { label: 'Evidence', parameters: ['mode'] },
  summit: { label: 'Summit', parameters: ['summit'] },
  source: { label: 'Source', parameters: ['source'] },
  lang: { label: 'Language of the evidence', parameters: ['lang'] },
  date: { label: 'Date said', parameters: ['from', 'to'] },
} as const satisfies Record<string, { label: string; parameters: readonly (keyof PositionFilter)[] }>

export type PositionFacet = keyof typeof POSITION_FACETS
export type FacetParameter = (typeof POSITION_FACETS)[PositionFacet]['parameters'][number]
export const FACET_NAMES = Object.keys(POSITION_FACETS) as PositionFacet[]

/** Parameters that hold lists, whose options can be toggled. */
export type ListParameter = Exclude<FacetParameter, 'q' | 'from' | 'to'>

/** Whether anything is chosen in a facet. */
export function isChosen(filter: PositionFilter, facet: PositionFacet): boolean {
  return POSITION_FACETS[facet].parameters.some((name) => (filter[name]?.length ?? 0) > 0)
}

/** The filter without a facet's choices, on the first page. */
export function withoutFacet(filter: PositionFilter, facet: PositionFacet): PositionFilter {
  const cleared = POSITION_FACETS[facet].parameters.map((name) => [name, POSITION_PARAMETERS[name].fallback])
  return { ...filter, ...Object.fromEntries(cleared), after: undefined }
}

/** The filter with one option toggled, on the first page. */
export function toggled(filter: PositionFilter, name: ListParameter, option: string): PositionFilter {
  const chosen: readonly string[] = filter[name]
  const next = chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]
  // Read through the table, so that vocabulary words keep their order.
  return { ...filter, [name]: POSITION_PARAMETERS[name].read(next).value, after: undefined }
}

/** The filter without any facet's choices; sorting and page size stay. */
export function cleared(filter: PositionFilter): PositionFilter {
  return FACET_NAMES.reduce(withoutFacet, filter)
}
