import type { ClaimList } from '@/lib/claims/model'
import { toStream } from '@/lib/positions/model'
import { encodePieces, gather } from '../encode'
import type { Format } from '../format'
import { publicChange } from '../json/change'
import { publicAnsweredClaim, publicClaims } from '../json/claims'
import { publicComparison } from '../json/comparison'
import { positionsJson } from '../json/positions'
import { jsonPieces, jsonText } from '../json/text'

/** Every view as JSON in its public shape, which has a schema of its own in `lib/exports/json/`. */
export const json: Format = {
  extension: 'json',
  label: 'JSON',
  hint: 'records with provenance',
  mediaType: 'application/json; charset=utf-8',
  reads: [],
  serialize: {
    comparison: (comparison) => `${jsonText(publicComparison(comparison))}\n`,
    positions: (list) => gather(positionsJson(toStream(list))),
    claims: (list) => encodePieces(claimsJson(list)),
    change: (view) => `${jsonText(publicChange(view))}\n`,
  },
  streamPositions: positionsJson,
}

function* claimsJson(list: ClaimList): Generator<string> {
  yield* jsonPieces(publicClaims(list), 'claims', eachClaim(list))
  yield '\n'
}

function* eachClaim({ claims }: ClaimList) {
  for (const claim of claims) yield publicAnsweredClaim(claim)
}
