import type { Fields, Step } from './step'

/**
 * Version 3: an actor has a `shortName`, an affiliation a `short` form of its organization; a claim says how it was
 * `said`, whether in the speaker's `ownPower`, what is its `test`, `by` which day, and has `outcomes`; a summit says
 * since when its date and place were `known`. None of it was recorded.
 */
export const TO_VERSION_3: Step = [
  { type: 'actor', list: 'actors', upgrade: addShortNames },
  { type: 'claim', list: 'claims', upgrade: addOutcomes },
  { type: 'summit', list: 'summits', upgrade: addKnown },
]

function addOutcomes(claim: Fields): Fields {
  const said = { said: null, ownPower: null, test: null, by: null }
  return Object.fromEntries(
    Object.entries(claim).flatMap((field) => {
      if (field[0] === 'madeOn') return [field, ...Object.entries(said)]
      return field[0] === 'responses' ? [field, ['outcomes', []]] : [field]
    }),
  )
}

function addKnown(summit: Fields): Fields {
  return { ...summit, known: null }
}

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
