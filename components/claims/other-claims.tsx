import type { ClaimPage } from '@/lib/claims/model'
import { claimsHref, summitHref } from '@/lib/urls'
import { ClaimLines } from './claim-lines'

/** Other claims about the same summit. */
export function OtherClaims({ page: { summit, others, otherCount } }: { page: ClaimPage }) {
  return (
    <section className="part">
      <div className="parthead">
        <h2>
          Claims about the{' '}
          <a href={summitHref(summit.slug)}>
            <bdi>{summit.name}</bdi>
          </a>
        </h2>
        {otherCount > others.length && (
          <p className="note">
            {others.length} of {otherCount} others,{' '}
            <a className="link" href={claimsHref({ summit: [summit.slug] })}>
              see all
            </a>
          </p>
        )}
      </div>
      {others.length > 0 ? (
        <ClaimLines claims={others} />
      ) : (
        <p className="note">
          No other claim about it is on record.{' '}
          <a className="link" href="/claims">
            Claims about every summit
          </a>
        </p>
      )}
    </section>
  )
}
