import type { Field } from '@/lib/forms/field'
import { someFields } from '@/lib/forms/records/fields'

/** What a coding covers: two boxes for everybody and everything, and names. */
export const COVERAGE_FIELDS: Field[] = [
  { kind: 'flag', name: 'everybody', label: 'Everybody quoted here' },
  { kind: 'flag', name: 'allTopics', label: 'All topics' },
  ...someFields('coding', ['actors', 'topics', 'summits']),
]
