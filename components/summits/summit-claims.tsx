import { StandingGlyphs } from '@/components/claims/standing-mark'
import { byStanding } from '@/lib/claims/order'
import type { SummitPage } from '@/lib/summits/model'
import { actorHref, claimHref, claimsHref } from '@/lib/urls'
import { STANDING } from '@/lib/vocabulary'

/** Claims about a summit, by standing. */
export function SummitClaims({ page: { summit, lines, claims } }: { page: SummitPage }) {
  return (
    <section className="part">
      <div className="parthead">
        <h2>Claims about it</h2>
        {claims > 0 && (
          <p className="note">
            <a className="link" href={claimsHref({ summit: [summit.slug] })}>
              All {claims}
            </a>
          </p>
        )}
      </div>
      {claims === 0 && (
        <p className="note">
          None on record.{' '}
          <a className="link" href="/claims">
            Claims about other summits
          </a>
        </p>
      )}
      {byStanding(lines).map((group) => (
        <div key={group.standing} className="standing-group">
          <h3>
            <StandingGlyphs standing={group.standing} /> {STANDING[group.standing].label}{' '}
            <span className="n">{group.claims.length}</span>
          </h3>
          <ol className="claims stack">
            {group.claims.map(({ slug, statement, claimant }) => (
              <li key={slug}>
                <p>
                  <a href={claimHref(slug)}>
                    <bdi>{statement}</bdi>
                  </a>
                </p>
                <div>
                  <a className="aff" href={actorHref(claimant.slug)}>
                    <bdi>{claimant.name}</bdi>
                  </a>
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {claims > lines.length && (
        <p className="note">
          <a className="link" href={claimsHref({ summit: [summit.slug] })}>
            {claims - lines.length} more in the list of claims
          </a>
        </p>
      )}
    </section>
  )
}
