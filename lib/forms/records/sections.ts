import type { RecordType } from '@/lib/records/record-type'
import type { Field } from '../field'

/** A part of a form under a heading of its own. */
export type Section = { title: string | undefined; fields: Field[] }

/** The parts of forms, in order, with the names of their fields; a field in none is in the last part. */
const SECTIONS: Partial<Record<RecordType, [title: string, names: string[]][]>> = {
  position: [
    ['Who and on what', ['actor', 'topic', 'summit', 'coding', 'onBehalfOf', 'reportedBy']],
    ['What they hold', ['reread', 'stance', 'conditions', 'summary', 'qualifier']],
    ['How we know', ['quotations', 'statedOn', 'basis', 'confidence', 'inference']],
  ],
  claim: [
    ['Who and on what', ['claimant', 'summit', 'topic', 'polarity', 'coding', 'onBehalfOf', 'reportedBy']],
    ['What is claimed', ['statement', 'kind']],
    ['What would settle it', ['said', 'ownPower', 'test', 'byDay']],
    ['How we know', ['quotations', 'madeOn']],
    ['Who answers it', ['responses']],
  ],
  absence: [
    ['Who and on what', ['actor', 'topic', 'summit']],
    ['Where somebody looked', ['kind', 'source', 'on', 'lookedBy', 'note', 'quotations']],
  ],
  coding: [
    ['What is coded', ['source', 'coder', 'day', 'codebook', 'published']],
    ['What it covers', ['complete', 'actors', 'topics', 'summits', 'note']],
  ],
}

/** The fields of a form in its parts; one part without a heading where the type has none. */
export function sectionsOf(type: RecordType, fields: Field[]): Section[] {
  const known = SECTIONS[type]
  if (!known) return [{ title: undefined, fields }]
  const named = new Set(known.flatMap(([, names]) => names))
  const rest = fields.filter(({ name }) => !named.has(name))
  return known.map(([title, names], index) => ({
    title,
    fields: [
      ...names.flatMap((name) => fields.find((field) => field.name === name) ?? []),
      ...(index === known.length - 1 ? rest : []),
    ],
  }))
}
