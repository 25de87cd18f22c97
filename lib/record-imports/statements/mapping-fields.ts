import type { ConceptMapping, StatementMapping } from './mapping'

/** Fields of a sent form by name. */
export type SentFields = ReadonlyMap<string, string>

/** Values of the field of a concept’s topic that are no topic on record. */
export const NEW_TOPIC = ''
export const LEAVE = '-'

/** Values of the field of what agreement with a concept means. */
export const AS_IT_SAYS = 'supports'
export const OPPOSITE = 'opposes'

/** Names of the fields of coded statements on the preview. */
export const FIELDS = {
  organization: 'organization',
  ownText: 'ownText',
  theme: 'theme',
  topic: (concept: string) => `topic of ${concept}`,
  proposition: (concept: string) => `proposition of ${concept}`,
  side: (concept: string) => `side of ${concept}`,
} as const

/**
 * Reads the parts of a mapping that coded statements have in common. Concepts that the form did not show stay as they
 * were; one that is a new topic without a proposition needs no entry.
 */
export function readStatementFields(fields: SentFields, before: StatementMapping): StatementMapping {
  const concepts: Record<string, ConceptMapping> = { ...before.concepts }
  for (const [name, topic] of fields) {
    const concept = name.startsWith(FIELDS.topic('')) ? name.slice(FIELDS.topic('').length) : undefined
    if (concept === undefined) continue
    const proposition = (fields.get(FIELDS.proposition(concept)) ?? '').trim()
    const { summit } = concepts[concept] ?? {}
    const entry: ConceptMapping = {
      ...(topic !== NEW_TOPIC && topic !== LEAVE ? { topic } : {}),
      ...(topic === NEW_TOPIC && proposition !== '' ? { proposition } : {}),
      ...(fields.get(FIELDS.side(concept)) === OPPOSITE ? { opposite: true } : {}),
      ...(topic === LEAVE ? { leave: true } : {}),
      ...(summit === undefined ? {} : { summit }),
    }
    delete concepts[concept]
    if (Object.keys(entry).length > 0) concepts[concept] = entry
  }
  const organization = ORGANIZATIONS.find((one) => one === fields.get(FIELDS.organization)) ?? before.organization
  const ownText = OWN_TEXTS.find((one) => one === fields.get(FIELDS.ownText)) ?? before.ownText
  const theme = fields.get(FIELDS.theme)?.trim() || before.theme
  return {
    ...(organization ? { organization } : {}),
    ...(ownText ? { ownText } : {}),
    ...(theme ? { theme } : {}),
    ...(Object.keys(concepts).length > 0 ? { concepts } : {}),
  }
}

const ORGANIZATIONS = ['affiliation', 'behalf'] as const
const OWN_TEXTS = ['author', 'all', 'none'] as const
