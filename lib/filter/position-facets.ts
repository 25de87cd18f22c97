import { POSITION_PARAMETERS, type PositionFilter } from './positions'

/** What a list of positions can be narrowed by, in the order of the page. A facet is one choice, of one parameter or two. */
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

/** Those whose parameters hold lists: an option can be put in or taken out. */
export type ListParameter = Exclude<FacetParameter, 'q' | 'from' | 'to'>

/** Whether anything is chosen in a facet. */
export function isChosen(filter: PositionFilter, facet: PositionFacet): boolean {
  return POSITION_FACETS[facet].parameters.some((name) => (filter[name]?.length ?? 0) > 0)
}

/** The filter without what is chosen in a facet, from the list's beginning. */
export function withoutFacet(filter: PositionFilter, facet: PositionFacet): PositionFilter {
  const cleared = POSITION_FACETS[facet].parameters.map((name) => [name, POSITION_PARAMETERS[name].fallback])
  return { ...filter, ...Object.fromEntries(cleared), after: undefined }
}

/** The filter with one option put in, or taken out where it was in, from the list's beginning. */
export function toggled(filter: PositionFilter, name: ListParameter, option: string): PositionFilter {
  const chosen: readonly string[] = filter[name]
  const next = chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]
  // Through the table, so that words of the vocabulary come in its order.
  return { ...filter, [name]: POSITION_PARAMETERS[name].read(next).value, after: undefined }
}

/** The filter with nothing chosen: the order and the size of a page stay. */
export function cleared(filter: PositionFilter): PositionFilter {
  return FACET_NAMES.reduce(withoutFacet, filter)
}
