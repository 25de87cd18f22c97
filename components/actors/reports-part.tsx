import { Evidence } from '@/components/evidence/evidence'
import { StanceChip } from '@/components/stance/stance-chip'
import type { ActorProfile } from '@/lib/actors/model'
import { countWords } from '@/lib/comparison/words'
import type { PositionRecord } from '@/lib/records/read-model'
import { claimHref, positionHref, topicHref } from '@/lib/urls'
import { Fold } from './fold'
import { ActorLink, Name } from './name'
import { Terms } from './terms'

/** Positions and claims of others that are known through this actor. */
export function ReportsPart({ profile }: { profile: ActorProfile }) {
  const { actor, reportedPositions, reportedClaims, totals } = profile
  const [positionsLeft, claimsLeft] = [
    totals.reportedPositions - reportedPositions.length,
    totals.reportedClaims - reportedClaims.length,
  ]
  if (reportedPositions.length + reportedClaims.length === 0) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>
          What <Name>{actor.name}</Name> {actor.kind === 'group' ? 'report' : 'reports'} of others
        </h2>
      </div>
      <Fold
        items={reportedPositions}
        open={6}
        className="reps"
        more={(count) => `${countWords(count, 'position')} more`}
      >
        {(position) => <Report key={position.id} position={position} profile={profile} />}
      </Fold>
      {reportedClaims.length > 0 && (
        <Fold
          items={reportedClaims}
          open={6}
          className="claims stack"
          more={(count) => `${countWords(count, 'claim')} more`}
        >
          {(claim) => (
            <li key={claim.slug}>
              <p dir="auto">
                <a href={claimHref(claim.slug)}>{claim.statement}</a>
              </p>
              <div>
                <span className="aff">
                  claimed by <ActorLink actor={claim.claimant} />
                </span>
              </div>
            </li>
          )}
        </Fold>
      )}
      {positionsLeft + claimsLeft > 0 && (
        <p className="loc">
          {[
            positionsLeft > 0 && `${reportedPositions.length} of ${totals.reportedPositions} positions`,
            claimsLeft > 0 && `${reportedClaims.length} of ${totals.reportedClaims} claims`,
          ]
            .filter(Boolean)
            .join(' and ')}
          ; each is listed with the actor who holds it
        </p>
      )}
    </section>
  )
}

function Report({ position, profile }: { position: PositionRecord; profile: ActorProfile }) {
  const { actor, stance, topic, summit, evidence } = position
  const label = profile.topics.find(({ slug }) => slug === topic)?.label ?? topic
  const summitRecord = profile.summits.find(({ slug }) => slug === summit)
  return (
    <li>
      <div>
        <ActorLink actor={actor} className="who" />
        <a className="chip-link" href={positionHref(position.id)}>
          <StanceChip stance={stance} secondHand />
        </a>
      </div>
      <p className="muted">
        <a href={topicHref(topic)}>{label}</a>
        {summitRecord && profile.severalSummits && ` at ${summitRecord.shortName}`}
      </p>
      {(position.conditions || position.qualifier) && (
        <p className="d">
          <Terms position={position} />
        </p>
      )}
      {evidence.map((quotation) => (
        <Evidence
          key={quotation.id}
          evidence={quotation}
          source={profile.sources.find(({ slug }) => slug === quotation.source)}
        />
      ))}
    </li>
  )
}
