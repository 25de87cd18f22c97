import type { Question } from '../reading'
import type { CodedDocument } from './coded'
import type { Held } from './held'
import { placeOfStatement } from './plan'

/** Somebody who is coded for and against one topic in one document: the question about it and its answer. */
export type Opposed = { occasion: string; question: Question }

/**
 * Lists the actors of a document whom one coder codes with several stances on one topic. Both come in, are under review
 * as two of equal rank on one day, and may be made one mixed position instead: somebody spoke for and against.
 */
export function listOpposed(held: Held[], document: CodedDocument, choices: Record<string, string>): Opposed[] {
  const occasions = new Map<string, Held[]>()
  for (const one of held) occasions.set(one.occasion, [...(occasions.get(one.occasion) ?? []), one])
  return [...occasions].flatMap(([occasion, all]) => {
    const [first] = all
    if (!first || new Set(all.map(({ stance }) => stance)).size < 2) return []
    const id = `opposed: ${occasion}`
    const who = first.statement.speakers.map(({ name }) => name).join(' and ')
    const numbers = [...new Set(all.map(({ statement }) => statement.number))].join(', ')
    const question: Question = {
      id,
      place: placeOfStatement(document, first.statement),
      says: `${who} is coded for and against “${first.statement.concepts.join('”, “')}” in this document (statements ${numbers}).`,
      choices: [
        { value: APART, label: 'Two positions on one day, both shown and put up for review' },
        { value: MIXED, label: 'One mixed position: spoke for and against' },
      ],
      chosen: choices[id] === MIXED ? MIXED : APART,
      waits: false,
    }
    return [{ occasion, question }]
  })
}

const APART = 'apart'
const MIXED = 'mixed'

export const isMixed = ({ question }: Opposed) => question.chosen === MIXED
