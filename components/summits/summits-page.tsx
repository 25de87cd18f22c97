import { GuideLink } from '@/components/guide/guide-link'
import { TimelineFigure } from '@/components/overview/timeline-figure'
import { PageFoot } from '@/components/shell/page-foot'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { newHref } from '@/lib/editing/addresses'
import type { FilterProblem } from '@/lib/filter/parameter'
import type { Timeline } from '@/lib/overview/model'
import type { ListedSummit } from '@/lib/summits/read-model'
import { placeWords, SUMMIT_STATUS_LABEL } from '@/lib/summits/words'
import { claimsHref, summitHref } from '@/lib/urls'

export function SummitsPage({
  summits,
  timeline,
  problems,
}: {
  summits: ListedSummit[]
  timeline: Timeline
  problems: FilterProblem[]
}) {
  return (
    <ReadingPage>
      <div className="titlebar">
        <div>
          <h1>Summits</h1>
          <p className="lede">What positions and claims are about, in order of date</p>
        </div>
        <div className="actions only-editing">
          <a className="btn" href={newHref('summit')}>
            New summit
          </a>
        </div>
      </div>
      <Problems problems={problems} mend={() => '/summits'} />
      {summits.length === 0 ? (
        <div className="empty">
          <p>No summit is in the library yet. Topics that are scoped to a summit need one before they can be coded.</p>
          <a className="btn" href="/codebook">
            What a summit is
          </a>
          <GuideLink />
        </div>
      ) : (
        <>
          <TimelineFigure timeline={timeline} current={undefined} />
          <ol className="meetings">
            {summits.map((listed) => (
              <SummitLine key={listed.summit.slug} listed={listed} />
            ))}
          </ol>
        </>
      )}
      <PageFoot>
        <a className="link" href="/claims">
          All claims
        </a>
        <a className="link" href="/sources">
          All sources
        </a>
      </PageFoot>
    </ReadingPage>
  )
}

function SummitLine({ listed: { summit, positions, claims, sources } }: { listed: ListedSummit }) {
  return (
    <li>
      <div>
        <h2>
          <a href={summitHref(summit.slug)}>
            <bdi>{summit.name}</bdi>
          </a>
        </h2>
        <p className="muted">
          {formatDate(summit.date)}, <bdi>{placeWords(summit)}</bdi>
        </p>
      </div>
      <span className={`status ${summit.status}`}>{SUMMIT_STATUS_LABEL[summit.status]}</span>
      <p className="tallies">
        <span>
          <b>{positions}</b> {positions === 1 ? 'position' : 'positions'}
        </span>
        <a href={claimsHref({ summit: [summit.slug] })}>
          <b>{claims}</b> {claims === 1 ? 'claim' : 'claims'}
        </a>
        <span>
          from <b>{sources}</b> {countWords(sources, 'source').replace(/^\d+ /, '')}
        </span>
      </p>
    </li>
  )
}
