import { StandingMark } from '@/components/claims/standing-mark'
import type { BearingClaim } from '@/lib/topics/bearing-claims'
import { claimHref } from '@/lib/urls'
import { CLAIM_KIND } from '@/lib/vocabulary'

/** Claims that restate the proposition or rest on the same words. */
export function BearingClaims({ claims }: { claims: BearingClaim[] }) {
  if (claims.length === 0) return null
  return (
    <section className="part" id="claims">
      <div className="parthead">
        <h2>Claims that bear on it</h2>
        <p className="note">They restate the proposition, or rest on words quoted above</p>
      </div>
      <ol className="claims">
        {claims.map((claim) => (
          <li key={claim.slug}>
            <p dir="auto">
              <a href={claimHref(claim.slug)}>{claim.statement}</a>
            </p>
            <div>
              <StandingMark standing={claim.standing} />
              <span className="claim-by">
                {CLAIM_KIND[claim.kind].label} claim by <bdi>{claim.claimant.name}</bdi>
                {claim.onBehalfOf && (
                  <>
                    , for <bdi>{claim.onBehalfOf.name}</bdi>
                  </>
                )}
                {claim.restates && `; ${claim.polarity} the proposition`}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
