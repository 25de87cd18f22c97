import type { Fields, Step } from './step'

/** Version 3: an actor has a `shortName`, an affiliation a `short` form of its organization. Both were not recorded. */
export const TO_VERSION_3: Step = [{ type: 'actor', list: 'actors', upgrade: addShortNames }]

function addShortNames(actor: Fields): Fields {
  const upgraded = addAfter(actor, 'sortName', 'shortName')
  if (!Array.isArray(actor.affiliations)) return upgraded
  return { ...upgraded, affiliations: actor.affiliations.map(addShort) }
}

function addShort(affiliation: unknown): unknown {
  if (typeof affiliation !== 'object' || affiliation === null) return affiliation
  return addAfter({ ...affiliation }, 'organization', 'short')
}

/** The record with a further field, null, after the field `before`. */
function addAfter(record: Fields, before: string, added: string): Fields {
  return Object.fromEntries(
    Object.entries(record).flatMap((field) => (field[0] === before ? [field, [added, null]] : [field])),
  )
}
