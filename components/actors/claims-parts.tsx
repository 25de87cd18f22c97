import { StandingMark } from '@/components/claims/standing-mark'
import { Glyph } from '@/components/stance/glyphs'
import type { ActorProfile, ClaimAnswered, ClaimMade } from '@/lib/actors/model'
import { countWords } from '@/lib/comparison/words'
import { claimHref, claimsHref, positionHref } from '@/lib/urls'
import { CLAIM_KIND, RESPONSE_KIND, type ResponseKind } from '@/lib/vocabulary'
import { Fold } from './fold'
import { Name } from './name'
import { Terms } from './terms'

const OPEN = 8
const more = (count: number) => `${countWords(count, 'claim')} more`

/** Claims made by the actor, with their standings. */
export function ClaimsMade({ profile: { made, actor, numbers } }: { profile: ActorProfile }) {
  if (made.length === 0) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>Claims made</h2>
      </div>
      <Fold items={made} open={OPEN} className="claims stack" more={more}>
        {(claim) => <Made key={claim.slug} claim={claim} actor={actor.slug} />}
      </Fold>
      {numbers.made > made.length && (
        <p className="loc">
          The latest {made.length} of {countWords(numbers.made, 'claim')}.{' '}
          <a className="link" href={claimsHref({ claimant: [actor.slug] })}>
            All in Claims
          </a>
        </p>
      )}
    </section>
  )
}

function Made({ claim, actor }: { claim: ClaimMade; actor: string }) {
  const { claimant, onBehalfOf, reportedBy, kind } = claim
  const about = [
    <span key="kind">{CLAIM_KIND[kind].label.toLowerCase()}</span>,
    claimant.slug !== actor && (
      <span key="by">
        made by <Name>{claimant.name}</Name>
      </span>
    ),
    claimant.slug === actor && onBehalfOf && (
      <span key="for">
        for <Name>{onBehalfOf.name}</Name>
      </span>
    ),
    reportedBy && (
      <span key="via">
        reported by <Name>{reportedBy.name}</Name>
      </span>
    ),
  ]
  return (
    <li>
      <p dir="auto">
        <a href={claimHref(claim.slug)}>{claim.statement}</a>
      </p>
      <div>
        <StandingMark standing={claim.standing} />
        <span className="aff parts">{about}</span>
      </div>
    </li>
  )
}

/** Claims of others that the actor answers, by a response or by a position on the restated topic. */
export function ClaimsAnswered({ profile: { answered, numbers } }: { profile: ActorProfile }) {
  if (answered.length === 0) return null
  const claims = new Set(answered.map(({ claim }) => claim.slug)).size
  return (
    <section className="part">
      <div className="parthead">
        <h2>Claims answered</h2>
      </div>
      <Fold items={answered} open={OPEN} className="claims stack" more={more}>
        {(answer) => <Answered key={`${answer.claim.slug} ${answer.via} ${answer.kind}`} answer={answer} />}
      </Fold>
      {numbers.answered > claims && (
        <p className="loc">
          {claims} of {countWords(numbers.answered, 'claim')} that are answered
        </p>
      )}
    </section>
  )
}

function Answered({ answer: { claim, kind, via, position, uncertain } }: { answer: ClaimAnswered }) {
  return (
    <li>
      <p dir="auto">
        <a href={claimHref(claim.slug)}>{claim.statement}</a>
      </p>
      <div>
        <ResponseMark kind={kind} />
        <span className="aff">
          <Name>{claim.claimant.name}</Name>;{' '}
          {position ? <a href={positionHref(position.id)}>from the position on the topic</a> : via}
          {uncertain && '; date uncertain'}
        </span>
      </div>
      {position?.conditions && (
        <p className="d">
          <Terms position={position} />
        </p>
      )}
    </li>
  )
}

function ResponseMark({ kind }: { kind: ResponseKind }) {
  return (
    <span className={`resp c-${kind}`}>
      <Glyph name={kind} />
      <b>{RESPONSE_KIND[kind].label}</b>
    </span>
  )
}
