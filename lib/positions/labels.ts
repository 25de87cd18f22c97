import type { FacetParameter } from '@/lib/filter/position-facets'
import { HANDS, STANDING, TERMS } from '@/lib/filter/positions'
import { languageName } from '@/lib/language-name'
import {
  ACTOR_KIND,
  ACTOR_KINDS,
  BASES,
  BASIS,
  EVIDENCE_MODE,
  EVIDENCE_MODES,
  ROLE,
  ROLES,
  SIDE,
  SIDES,
  STANCE,
  STANCES,
} from '@/lib/vocabulary'

/** Facets whose options the codebook fixes, in display order; stances run from for to against. */
export const VOCABULARY_OPTIONS = {
  stance: STANCES.toReversed(),
  side: SIDES,
  kind: ACTOR_KINDS,
  role: ROLES,
  terms: TERMS,
  basis: BASES,
  hand: HANDS,
  mode: EVIDENCE_MODES,
} as const
export type VocabularyFacet = keyof typeof VOCABULARY_OPTIONS

const TERM_LABEL: Record<(typeof TERMS)[number], string> = {
  condition: 'With a condition',
  qualifier: 'With a qualifier',
  neither: 'Neither',
}
const HAND_LABEL: Record<(typeof HANDS)[number], string> = {
  first: 'First-hand',
  reported: 'Reported by another',
}
export const STANDING_LABEL = 'Standing topics'

const VOCABULARY_LABELS: Record<VocabularyFacet, Record<string, string>> = {
  stance: labels(STANCE),
  side: labels(SIDE),
  kind: labels(ACTOR_KIND),
  role: labels(ROLE),
  terms: TERM_LABEL,
  basis: labels(BASIS),
  hand: HAND_LABEL,
  mode: labels(EVIDENCE_MODE),
}

/** Names of the slugs in an address, by parameter and slug. */
export type ChosenNames = Partial<Record<FacetParameter, Record<string, string>>>

/** Label of a facet option. @param names names of options that are records; the slug stands in for a missing one */
export function optionLabel(parameter: FacetParameter, value: string, names: ChosenNames = {}): string {
  if (parameter in VOCABULARY_LABELS) return VOCABULARY_LABELS[parameter as VocabularyFacet][value] ?? value
  if (parameter === 'summit' && value === STANDING) return STANDING_LABEL
  if (parameter === 'lang') return languageName(value)
  return names[parameter]?.[value] ?? value
}

function labels(terms: Record<string, { label: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(terms).map(([code, { label }]) => [code, label]))
}
