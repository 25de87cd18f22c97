import { SameOrNot } from '@/components/editing/same-or-not'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import type { SameOrNot as SameOrNotDecided } from '@/lib/editing/same-or-not'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { isWorded } from '@/lib/records/read-model'
import type { TopicView } from '@/lib/topics/model'
import { topicHref } from '@/lib/urls'
import { BearingClaims } from './bearing-claims'
import { OverTimePart } from './over-time'
import { PositionsPart } from './positions-part'
import { Silent } from './silent'
import { Spectrum } from './spectrum'
import { ToBeWorded } from './to-be-worded'
import { TopicFoot } from './topic-foot'
import { TopicHeading } from './topic-heading'
import { UncertainOccasions } from './uncertain-occasions'

type Props = {
  view: TopicView
  /** What was merged into the topic and what it is not; undefined for readers. */
  decided: SameOrNotDecided | undefined
  problems: FilterProblem[]
  search: URLSearchParams
}

/** Page of one topic. */
export function TopicPage({ view, decided, problems, search }: Props) {
  return (
    <ReadingPage section="topics">
      <TopicHeading view={view} />
      {decided && <SameOrNot decided={decided} />}
      <Problems
        problems={problems}
        mend={(problem, value) => topicHref(view.topic.slug) + mendQuery(search, problem, value)}
      />
      {!isWorded(view.topic) && <ToBeWorded topic={view.topic.slug} />}
      <Spectrum stops={view.spectrum} listed={new Set(view.listed.map(({ occasion }) => occasion.id))} />
      <PositionsPart view={view} />
      <UncertainOccasions occasions={view.uncertain} total={view.uncertainTotal} asOf={view.filter.asOf} />
      {isWorded(view.topic) && <OverTimePart view={view} />}
      <Silent view={view} />
      <BearingClaims claims={view.claims} />
      <TopicFoot view={view} />
    </ReadingPage>
  )
}
