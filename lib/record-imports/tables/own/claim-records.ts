import type { OwnRow } from './own-row'

/* Claims, outcomes and answers of rows as they leave here; held to the schema of claims afterwards. */

const cell = (row: OwnRow, name: string) => row.get(name) ?? ''
const orNull = (row: OwnRow, name: string) => cell(row, name) || null

/** A claim without its outcomes and answers, which have rows of their own. */
export function claimOf(row: OwnRow, quotations: string[]) {
  const power = cell(row, 'own_power')
  return {
    id: cell(row, 'id'),
    coding: cell(row, 'coding'),
    slug: cell(row, 'claim'),
    claimant: cell(row, 'actor'),
    onBehalfOf: orNull(row, 'on_behalf_of'),
    statement: cell(row, 'statement'),
    kind: cell(row, 'claim_kind'),
    summit: cell(row, 'summit'),
    topic: orNull(row, 'topic'),
    polarity: orNull(row, 'polarity'),
    reportedBy: orNull(row, 'reported_by'),
    madeOn: cell(row, 'said_on'),
    said: orNull(row, 'how_said'),
    // Anything but yes and no is refused by the schema.
    ownPower: power === '' ? null : power === 'yes' ? true : power === 'no' ? false : power,
    test:
      cell(row, 'true_if') === ''
        ? null
        : { trueIf: cell(row, 'true_if'), notIf: orNull(row, 'not_if'), writtenOn: cell(row, 'test_written_on') },
    by: orNull(row, 'by'),
    quotations,
    responses: [] as ReturnType<typeof responseOf>[],
    outcomes: [] as ReturnType<typeof outcomeOf>[],
    status: 'published',
    withdrawal: null,
  }
}

export function outcomeOf(row: OwnRow, quotations: string[]) {
  return {
    id: cell(row, 'id'),
    outcome: cell(row, 'outcome'),
    on: orNull(row, 'outcome_on'),
    settledBy: cell(row, 'settled_by'),
    settledOn: cell(row, 'settled_on'),
    reason: cell(row, 'outcome_reason'),
    quotations,
    sources: [] as { source: string; sentence: string }[],
  }
}

export function responseOf(row: OwnRow, quotations: string[]) {
  return {
    id: cell(row, 'id'),
    coding: cell(row, 'coding'),
    actor: cell(row, 'actor'),
    kind: cell(row, 'answer'),
    basis: cell(row, 'basis'),
    inference: orNull(row, 'inference'),
    saidOn: cell(row, 'said_on'),
    summary: cell(row, 'summary'),
    quotations,
  }
}
