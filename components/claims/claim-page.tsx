import { CiteView } from '@/components/controls/cite-view'
import { EditLinks } from '@/components/editing/edit-links'
import { CheckKey } from '@/components/evidence/check-key'
import { Evidence } from '@/components/evidence/evidence'
import { PageFoot } from '@/components/shell/page-foot'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { affiliationAt } from '@/lib/affiliation'
import { claimWords } from '@/lib/claims/citation'
import type { ClaimPage as ClaimPageModel } from '@/lib/claims/model'
import { formatDate } from '@/lib/dates'
import { STEPS_ON_PAGE } from '@/lib/editing/next-steps'
import type { FilterProblem } from '@/lib/filter/parameter'
import { actorHref, claimHref, claimsHref, claimViewHref, sourcePageHref, topicHref } from '@/lib/urls'
import { CLAIM_KIND } from '@/lib/vocabulary'
import { OtherClaims } from './other-claims'
import { OutcomePanel } from './outcome-panel'
import { Responses } from './responses'
import { SettledPart } from './settled-part'
import { StandingPanel } from './standing-panel'

type Props = { page: ClaimPageModel; stated: boolean; problems: FilterProblem[] }

export function ClaimPage({ page, stated, problems }: Props) {
  const { claim, summit, sources } = page
  const shown = page.responses.filter((response) => !stated || response.stated)
  return (
    <ReadingPage section="claims">
      <p className="crumbs">
        <a href="/claims">Claims</a> /{' '}
        <a href={claimsHref({ summit: [summit.slug] })}>
          <bdi>{summit.shortName}</bdi>
        </a>
      </p>
      <Problems problems={problems} mend={() => claimHref(claim.slug)} />
      <div className="claim-head wide-head">
        <div>
          {claim.withdrawal !== null && (
            <p className="withdrawn">
              <b>Withdrawn.</b> {claim.withdrawal} The record stays readable, and is listed and counted nowhere.
            </p>
          )}
          <p className="eyebrow">
            {CLAIM_KIND[claim.kind].label} claim about the {summit.name}
          </p>
          <h1 className="prop">
            <bdi>{claim.statement}</bdi>
          </h1>
          <Claimant page={page} />
          <Relation page={page} />
          <EditLinks type="claim" name={claim.id} next={STEPS_ON_PAGE.claim({ quotation: claim.evidence[0]?.id })} />
        </div>
        <div className="fates">
          <OutcomePanel page={page} />
          <StandingPanel page={page} stated={stated} />
        </div>
      </div>
      <SettledPart page={page} />
      <Responses page={page} shown={shown} />
      <OtherClaims page={page} />
      <div className="foot">
        <CheckKey
          evidence={[claim, ...shown, ...claim.outcomes].flatMap(({ evidence }) => evidence)}
          sources={sources}
        />
      </div>
      <PageFoot>
        <a className="link" href={claimsHref({ claimant: [claim.claimant.slug] })}>
          Other claims by <bdi>{claim.claimant.name}</bdi>
        </a>
      </PageFoot>
      <CiteView
        what="record"
        words={claimWords(page)}
        provenance={page.provenance}
        href={claimViewHref(claim.slug, stated)}
      />
    </ReadingPage>
  )
}

/** Claimant, date and quotations. */
function Claimant({ page: { claim, actors, sources } }: { page: ClaimPageModel }) {
  const actor = actors.find(({ slug }) => slug === claim.claimant.slug)
  const affiliation = actor && affiliationAt(actor, claim.madeTo)
  return (
    <div className="claimant">
      <span className="loc">Claimed {formatDate(claim.madeOn)} by</span>
      <span>
        <a className="who" href={actorHref(claim.claimant.slug)}>
          <bdi>{claim.claimant.name}</bdi>
        </a>
        <span className="aff">
          <bdi>{affiliation}</bdi>
          {claim.onBehalfOf && (
            <>
              {affiliation && ', '}speaking for{' '}
              <a href={actorHref(claim.onBehalfOf.slug)}>
                <bdi>{claim.onBehalfOf.name}</bdi>
              </a>
            </>
          )}
        </span>
      </span>
      {claim.reportedBy && (
        <span className="cond">
          Known only through{' '}
          <a className="link" href={actorHref(claim.reportedBy.slug)}>
            <bdi>{claim.reportedBy.name}</bdi>
          </a>
          , who reports it
        </span>
      )}
      {claim.evidence.map((evidence) => (
        <Evidence
          key={evidence.id}
          evidence={evidence}
          source={sources.find(({ slug }) => slug === evidence.source)}
          copy
        />
      ))}
    </div>
  )
}

/** The restated topic, if any, and the coding that recorded the claim. */
function Relation({ page: { claim, coding, sources } }: { page: ClaimPageModel }) {
  const source = sources.find(({ slug }) => slug === coding.source)
  const sides =
    claim.polarity === 'denies' ? 'supporters dispute, opponents endorse' : 'supporters endorse, opponents dispute'
  return (
    <div className="relation">
      {claim.topic && (
        <p>
          {claim.polarity === 'denies' ? 'Denies' : 'Asserts'} the proposition of{' '}
          <a className="link" href={topicHref(claim.topic.slug)}>
            <bdi>{claim.topic.label}</bdi>
          </a>
          , so its responses are the positions on that topic, and are kept there: {sides}, mixed ones qualify.
        </p>
      )}
      <p>
        Recorded by <bdi>{coding.coder}</bdi>, {formatDate(coding.day)}, from{' '}
        <a className="link" href={sourcePageHref(coding.source)}>
          <bdi>{source?.abbreviation ?? coding.source}</bdi>
        </a>
      </p>
    </div>
  )
}
