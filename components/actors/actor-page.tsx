import { CiteView } from '@/components/controls/cite-view'
import { SameOrNot } from '@/components/editing/same-or-not'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { partsBelow } from '@/lib/actors/columns'
import type { ActorProfile } from '@/lib/actors/model'
import { addressAt } from '@/lib/citations/view'
import { formatDate } from '@/lib/dates'
import type { SameOrNot as SameOrNotDecided } from '@/lib/editing/same-or-not'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { actorHref, actorViewHref } from '@/lib/urls'
import { ActorHead } from './actor-head'
import { Affiliations } from './affiliations'
import { AgreementPart } from './agreement-part'
import { AsOfNote } from './as-of'
import { ClaimsAnswered, ClaimsMade } from './claims-parts'
import { PositionsElsewhere } from './export-positions'
import { MovedPart } from './moved-part'
import { PositionsPart } from './positions-part'
import { PredictionsPart } from './predictions-part'
import { ReportsPart } from './reports-part'
import { UncertainPart } from './uncertain-part'

type Props = {
  profile: ActorProfile
  /** What was merged into the actor and what it is not; undefined for readers. */
  decided: SameOrNotDecided | undefined
  problems: FilterProblem[]
  search: URLSearchParams
}

/** Page of one actor. */
export function ActorPage({ profile, decided, problems, search }: Props) {
  const { actor, filter, numbers, made, answered, reportedPositions, reportedClaims } = profile
  // A citation shows the same in a year: its address names the day.
  const asOf = filter.asOf ?? (profile.provenance.dataDate || undefined)
  const fixed = actorViewHref(actor.slug, { ...filter, asOf })
  const isTwoColumns =
    numbers.held + made.length + answered.length + reportedPositions.length + reportedClaims.length > 0
  const reports = <ReportsPart profile={profile} />
  const answers = <ClaimsAnswered profile={profile} />
  const below = partsBelow(profile)
  return (
    <ReadingPage section="actors">
      <ActorHead profile={profile} />
      {decided && <SameOrNot decided={decided} />}
      <Problems
        problems={problems}
        mend={(problem, value) => `${actorHref(actor.slug)}${mendQuery(search, problem, value)}`}
      />
      <AsOfNote filter={filter} actor={actor.slug} />
      <Affiliations profile={profile} />
      <div className={isTwoColumns ? 'actor-cols' : undefined}>
        <div>
          <PositionsPart profile={profile} />
          <PredictionsPart profile={profile} />
          <UncertainPart profile={profile} />
          {below.answered && answers}
          {below.reports && reports}
        </div>
        {isTwoColumns && (
          <div className="actor-side">
            <MovedPart profile={profile} />
            <AgreementPart profile={profile} />
            <ClaimsMade profile={profile} />
            {!below.answered && answers}
            {!below.reports && reports}
          </div>
        )}
      </div>
      <PositionsElsewhere profile={profile} />
      <CiteView
        what="record"
        words={`Positions, claims and silences of ${actor.name}${asOf ? `, as of ${formatDate(asOf)}` : ''}`}
        provenance={profile.provenance}
        href={fixed}
        address={addressAt(profile.provenance.address, actorViewHref(actor.slug, filter), fixed)}
      />
    </ReadingPage>
  )
}
