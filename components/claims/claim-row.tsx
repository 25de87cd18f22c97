import { Evidence } from '@/components/evidence/evidence'
import { Glyph } from '@/components/stance/glyphs'
import { affiliationAt } from '@/lib/affiliation'
import type { AnsweredClaim } from '@/lib/claims/model'
import { mannerWords } from '@/lib/claims/outcome'
import type { ClaimRecord } from '@/lib/claims/read-model'
import { responseVerb } from '@/lib/claims/response-words'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { ActorRecord, SourceRecord } from '@/lib/records/read-model'
import { actorHref, claimHref, claimsHref, topicHref } from '@/lib/urls'
import { CLAIM_KIND, RESPONSE_KINDS } from '@/lib/vocabulary'
import { CitedSource } from './cited-source'
import { OutcomeMark } from './outcome-mark'
import { StandingMark } from './standing-mark'

type Props = {
  answered: AnsweredClaim
  actors: Map<string, ActorRecord>
  sources: Map<string, SourceRecord>
}

/** One claim of the list: standing, statement, claimant and quotation. */
export function ClaimRow({ answered: { claim, outcome, standing, responses }, actors, sources }: Props) {
  const claimant = actors.get(claim.claimant.slug)
  const affiliation = claimant && affiliationAt(claimant, claim.madeTo)
  const settled = claim.outcomes.at(-1)
  const [first, ...more] = settled ? settled.evidence : claim.evidence
  return (
    <li className="pos">
      <div className="c1">
        <OutcomeMark outcome={outcome} said={claim.said} />
        <p className="loc">{settledWords(claim)}</p>
      </div>
      <div className="c2">
        <p className="statement">
          <a href={claimHref(claim.slug)}>
            <bdi>{claim.statement}</bdi>
          </a>
        </p>
        <p className="by">
          <a className="who" href={actorHref(claim.claimant.slug)}>
            <bdi>{claim.claimant.name}</bdi>
          </a>
          <span className="aff">
            {claim.onBehalfOf ? (
              <>
                for <bdi>{claim.onBehalfOf.name}</bdi>
              </>
            ) : (
              affiliation && <bdi>{affiliation}</bdi>
            )}
            {claim.reportedBy && (
              <>
                , reported by <bdi>{claim.reportedBy.name}</bdi>
              </>
            )}
          </span>
        </p>
        <p className="facts">
          {CLAIM_KIND[claim.kind].label}, {formatDate(claim.madeOn)}
          {claim.by && `, to be seen by ${formatDate(claim.by)}`}
          {mannerWords(claim).map((words) => `; ${words}`)}; about{' '}
          <a href={claimsHref({ summit: [claim.summit.slug] })}>
            <bdi>{claim.summit.shortName}</bdi>
          </a>
          {claim.topic && (
            <>
              ; {claim.polarity} the topic{' '}
              <a href={topicHref(claim.topic.slug)}>
                <bdi>{claim.topic.label}</bdi>
              </a>
            </>
          )}
        </p>
        <div className="facts">
          Standing <StandingMark standing={standing} />
          <ul className="answers">
            {RESPONSE_KINDS.map((kind) => ({ kind, count: responses.filter((one) => one.kind === kind).length }))
              .filter(({ count }) => count > 0)
              .map(({ kind, count }) => (
                <li key={kind} className="resp">
                  <span className={`c-${kind}`}>
                    <Glyph name={kind} />
                  </span>
                  <span>
                    <b>{count}</b> {responseVerb(kind, count)}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      </div>
      <div className="c3">
        {settled && <p className="reason">{settled.reason}</p>}
        {settled?.sources.map(({ source, sentence }) => (
          <p key={sentence} className="reason cited">
            {sentence} <CitedSource source={sources.get(source)} slug={source} />
          </p>
        ))}
        {first && <Evidence evidence={first} source={sources.get(first.source)} />}
        {more.length > 0 && (
          <a className="loc further" href={claimHref(claim.slug)}>
            {countWords(more.length, 'more quotation')}
          </a>
        )}
      </div>
    </li>
  )
}

/** The day of the outcome, or what is known about a claim without one. */
function settledWords({ outcomes, by }: Pick<ClaimRecord, 'outcomes' | 'by'>): string {
  const settled = outcomes.at(-1)
  if (settled) return settled.on ? formatDate(settled.on) : `settled ${formatDate(settled.settledOn)}`
  return by ? `day by which: ${formatDate(by)}` : 'no day by which'
}
