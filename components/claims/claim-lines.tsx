import type { ClaimLine } from '@/lib/claims/read-model'
import { actorHref, claimHref } from '@/lib/urls'
import { StandingMark } from './standing-mark'

/** Claims, one line each: statement, standing, claimant. */
export function ClaimLines({ claims }: { claims: ClaimLine[] }) {
  return (
    <ol className="claims">
      {claims.map(({ slug, statement, standing, claimant }) => (
        <li key={slug}>
          <p>
            <a href={claimHref(slug)}>
              <bdi>{statement}</bdi>
            </a>
          </p>
          <div>
            <StandingMark standing={standing} />
            <a className="aff" href={actorHref(claimant.slug)}>
              <bdi>{claimant.name}</bdi>
            </a>
          </div>
        </li>
      ))}
    </ol>
  )
}
