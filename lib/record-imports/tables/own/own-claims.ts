import type { Line, Place } from '../../reading'
import type { GridRow } from '../grid'
import { problemOf } from '../rows/problem'
import { claimOf, outcomeOf, responseOf } from './claim-records'
import { codingIn, evidenceOf, GivenRecords, type NamedRecord } from './given-records'
import { OwnActors } from './own-actors'
import type { OwnTable } from './own-lines'
import { type OwnRow, ownQuotations, ownRow } from './own-row'

/**
 * The records of a table of claims as it leaves here: each claim with its outcomes and answers, whose rows follow its own.
 * Topics and summits have to be on record, because such a table has no more than their names.
 */
export async function* ownClaimLines(table: OwnTable): AsyncGenerator<Line> {
  const maker = new ClaimMaker(table)
  for await (const row of table.grid.rows()) {
    if (!table.isData(row) || (row.problem === undefined && row.cells.every((cell) => cell === ''))) continue
    yield* maker.lines(row)
  }
  yield* maker.end()
}

/** A claim of which more rows may follow, with the records that it rests on. */
type Open = { claim: ReturnType<typeof claimOf>; resting: NamedRecord[]; what: string; place: Place; cells: string[] }

class ClaimMaker {
  readonly #table: OwnTable
  readonly #actors = new OwnActors()
  readonly #given = new GivenRecords()
  #open: Open | undefined

  constructor(table: OwnTable) {
    this.#table = table
  }

  *lines(source: GridRow): Generator<Line> {
    const place = { words: `row ${source.number}`, row: source.number }
    const row = ownRow(this.#table.columns, source.cells, this.#table.isGuarded)
    const what = row.get('statement') || 'row'
    const refused = (reason: string): Line => ({ kind: 'refused', what, place, reason, cells: source.cells })
    const kind = row.get('record')
    const quotations = ownQuotations(row)
    if (source.problem) return yield refused(source.problem)
    if (!quotations) return yield refused('further_evidence: is not a list in JSON')
    if (kind === 'claim') {
      yield* this.#close()
      const resting = [...evidenceOf(this.#table.known, quotations), codingIn(row, quotations)]
      this.#actors.add(row, quotations)
      this.#open = { claim: claimOf(row, idsOf(quotations)), resting, what, place, cells: source.cells }
      return
    }
    const open = this.#open
    if (!open || open.claim.slug !== row.get('claim')) return yield refused('the row of its claim is not above it')
    if (kind === 'response' && row.get('borrowed_from_position'))
      return yield { kind: 'nothing', what, place, reason: 'is a position, which the table of positions has' }
    const problem = this.#add(open, row, quotations)
    if (problem) yield refused(problem)
  }

  *end(): Generator<Line> {
    yield* this.#close()
    const known = new Set(this.#table.known.actors.map(({ slug }) => slug))
    const place = { words: 'file', row: 0 }
    for (const record of this.#actors.records((slug) => known.has(slug))) {
      const problem = problemOf('actor', record)
      if (problem) yield { kind: 'refused', what: record.name || record.slug, place, reason: `actor: ${problem}` }
      else yield { kind: 'record', type: 'actor', record, place }
    }
  }

  /** Adds an outcome or an answer to its claim; gives the reason where it cannot be. */
  #add({ claim, resting }: Open, row: OwnRow, quotations: readonly OwnRow[]): string | undefined {
    const kind = row.get('record')
    if (kind === 'outcome_source') {
      const outcome = claim.outcomes.find(({ id }) => id === row.get('id'))
      if (!outcome) return 'the row of its outcome is not above it'
      outcome.sources.push({ source: row.get('cited_source') ?? '', sentence: row.get('cited_for') ?? '' })
      return undefined
    }
    if (kind === 'outcome') claim.outcomes.push(outcomeOf(row, idsOf(quotations)))
    else if (kind === 'response') {
      claim.responses.push(responseOf(row, idsOf(quotations)))
      resting.push(codingIn(row, quotations))
      this.#actors.add(row, quotations)
    } else return `rows of the kind “${kind}” are not in tables of claims`
    resting.push(...evidenceOf(this.#table.known, quotations))
    return undefined
  }

  /** Gives the claim whose rows have ended. */
  *#close(): Generator<Line> {
    if (!this.#open) return
    const { claim, resting, what, place, cells } = this.#open
    this.#open = undefined
    const all: NamedRecord[] = [...resting, { type: 'claim', name: claim.id, record: claim }]
    const problem = all.map(({ type, record }) => problemOf(type, record)).find((one) => one !== undefined)
    if (problem) yield { kind: 'refused', what, place, reason: problem, cells }
    else yield* this.#given.give(all, place)
  }
}

const idsOf = (quotations: readonly OwnRow[]) => quotations.map((one) => one.get('quotation_id') ?? '')
