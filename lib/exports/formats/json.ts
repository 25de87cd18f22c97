import type { AgreementView } from '@/lib/agreement/model'
import type { ClaimList } from '@/lib/claims/model'
import { toStream } from '@/lib/positions/model'
import { encodePieces, gather } from '../encode'
import type { Format } from '../format'
import { publicAgreement, publicPairs } from '../json/agreement'
import { publicChange } from '../json/change'
import { publicAnsweredClaim, publicClaims } from '../json/claims'
import { publicComparison } from '../json/comparison'
import { publicCoverage } from '../json/coverage'
import { publicNetwork } from '../json/network'
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
    comparison: (comparison, { root }) => `${jsonText(publicComparison(comparison, root))}\n`,
    positions: (list, { root }) => gather(positionsJson(toStream(list), root)),
    claims: (list, { root }) => encodePieces(claimsJson(list, root)),
    change: (view, { root }) => `${jsonText(publicChange(view, root))}\n`,
    agreement: (view) => encodePieces(agreementJson(view)),
    network: (view) => `${jsonText(publicNetwork(view))}\n`,
    coverage: (coverage) => `${jsonText(publicCoverage(coverage))}\n`,
  },
  streamPositions: (list, { root }) => positionsJson(list, root),
}

function* agreementJson(view: AgreementView): Generator<string> {
  yield* jsonPieces(publicAgreement(view), 'pairs', publicPairs(view))
  yield '\n'
}

function* claimsJson(list: ClaimList, root: string): Generator<string> {
  yield* jsonPieces(publicClaims(list, root), 'claims', eachClaim(list, root))
  yield '\n'
}

function* eachClaim({ claims }: ClaimList, root: string) {
  for (const claim of claims) yield publicAnsweredClaim(claim, root)
}
