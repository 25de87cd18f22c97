import type { ClaimPage } from '@/lib/claims/model'
import { publicAnsweredClaim } from '../claims'
import { publicClaimLine } from '../parts'
import { publicProvenance } from '../provenance'
import { publicActor, publicSource, publicSummit } from '../subjects'
import type { ClaimFile } from './claim-schema'

/**
 * One claim as its file has it.
 *
 * @param root what the addresses of records begin with
 * @param stated whether only stated answers count
 */
export function publicClaimFile(page: ClaimPage, root: string, stated: boolean): ClaimFile {
  const { coding } = page
  const answered = publicAnsweredClaim(page, root)
  return {
    format: 'parley-claim',
    version: 1,
    claim: answered.claim,
    outcome: answered.outcome,
    standing: stated ? answered.statedStanding : answered.standing,
    statedStanding: answered.statedStanding,
    responses: answered.responses.filter((response) => response.stated || !stated),
    review: answered.review,
    summit: publicSummit(page.summit, root),
    coding: { coder: coding.coder, day: coding.day, codebook: coding.codebook, source: coding.source },
    others: page.others.map((line) => publicClaimLine(line, root)),
    otherCount: page.otherCount,
    actors: page.actors.map((one) => publicActor(one, root)),
    sources: page.sources.map((one) => publicSource(one, root)),
    provenance: publicProvenance(page.provenance),
  }
}
