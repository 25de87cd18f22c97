import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import { type PositionList, rowsOf } from '@/lib/positions/model'
import type { Format } from '../format'
import { KEY } from '../key'

export const COMPARISON_FORMAT = 'parley-comparison'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const COMPARISON_VERSION = 1
export const POSITIONS_FORMAT = 'parley-positions'
export const POSITIONS_VERSION = 1
export const CLAIMS_FORMAT = 'parley-claims'
export const CLAIMS_VERSION = 1

export const json: Format = {
  extension: 'json',
  label: 'JSON',
  hint: 'records with provenance',
  mediaType: 'application/json; charset=utf-8',
  reads: [],
  serialize: { comparison: comparisonJson, positions: positionsJson, claims: claimsJson },
}

/** The comparison as it is, word for word. What is not given is `null`, never left away. */
function comparisonJson(comparison: Comparison): string {
  return write({ format: COMPARISON_FORMAT, version: COMPARISON_VERSION, ...comparison, key: KEY })
}

/** A list of positions, one after the other, with what they name beside them. */
function positionsJson({ groups, ...list }: PositionList): string {
  const key = KEY.filter(({ kind }) => kind === 'stance')
  return write({ format: POSITIONS_FORMAT, version: POSITIONS_VERSION, ...list, positions: rowsOf({ groups }), key })
}

/** A list of claims with the answers to each, as they are. */
function claimsJson(list: ClaimList): string {
  return write({ format: CLAIMS_FORMAT, version: CLAIMS_VERSION, ...list })
}

function write(file: object): string {
  return `${JSON.stringify(file, (_, value: unknown) => (value === undefined ? null : value), 2)}\n`
}
