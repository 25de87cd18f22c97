import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import { toStream } from '@/lib/positions/model'
import { encodePieces, gather } from '../encode'
import type { Format } from '../format'
import { positionsJson } from '../json-positions'
import { jsonPieces, jsonText } from '../json-text'
import { KEY } from '../key'

export const COMPARISON_FORMAT = 'parley-comparison'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const COMPARISON_VERSION = 1
export const CLAIMS_FORMAT = 'parley-claims'
export const CLAIMS_VERSION = 1

export const json: Format = {
  extension: 'json',
  label: 'JSON',
  hint: 'records with provenance',
  mediaType: 'application/json; charset=utf-8',
  reads: [],
  serialize: {
    comparison: comparisonJson,
    positions: (list) => gather(positionsJson(toStream(list))),
    claims: claimsJson,
  },
  streamPositions: positionsJson,
}

/** The comparison as it is. */
function comparisonJson(comparison: Comparison): string {
  return `${jsonText({ format: COMPARISON_FORMAT, version: COMPARISON_VERSION, ...comparison, key: KEY })}\n`
}

/** A list of claims with the answers to each, as they are. */
function claimsJson(list: ClaimList): Uint8Array {
  return write({ format: CLAIMS_FORMAT, version: CLAIMS_VERSION, ...list }, 'claims')
}

function write<File extends object, List extends keyof File & string>(
  file: File & Record<List, readonly unknown[]>,
  list: List,
): Uint8Array {
  function* pieces() {
    yield* jsonPieces(file, list)
    yield '\n'
  }
  return encodePieces(pieces())
}
