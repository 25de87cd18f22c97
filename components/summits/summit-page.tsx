import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { EditLinks } from '@/components/editing/edit-links'
import { TimelineFigure } from '@/components/overview/timeline-figure'
import { PageFoot } from '@/components/shell/page-foot'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { Codings } from '@/components/sources/codings'
import { countWords } from '@/lib/comparison/words'
import { curlyQuotes } from '@/lib/curly-quotes'
import { formatDate } from '@/lib/dates'
import { STEPS_ON_PAGE } from '@/lib/editing/next-steps'
import type { FilterProblem } from '@/lib/filter/parameter'
import type { SummitPage as SummitPageModel } from '@/lib/summits/model'
import { placeWords, SUMMIT_STATUS_LABEL } from '@/lib/summits/words'
import { compareHref, summitHref } from '@/lib/urls'
import { SummitClaims } from './summit-claims'
import { SummitSources } from './summit-sources'
import { SummitTopics } from './summit-topics'

export function SummitPage({ page, problems }: { page: SummitPageModel; problems: FilterProblem[] }) {
  const { summit, positions, claims, sources, codings, looked, timeline } = page
  return (
    <ReadingPage>
      <p className="crumbs">
        <a href="/summits">Summits</a>
      </p>
      <div className="titlebar">
        <div>
          <p className="eyebrow">
            <span className={`status ${summit.status}`}>{SUMMIT_STATUS_LABEL[summit.status]}</span>
          </p>
          <h1>
            <bdi>{curlyQuotes(summit.name)}</bdi>
          </h1>
          <p className="lede">
            {formatDate(summit.date)}, <bdi>{placeWords(summit)}</bdi>. {countWords(positions, 'position')} and{' '}
            {countWords(claims, 'claim')} about it, from {countWords(sources, 'source')}
          </p>
          <EditLinks type="summit" name={summit.slug} next={STEPS_ON_PAGE.summit()} />
        </div>
        <div className="actions">
          <CopyLink href={summitHref(summit.slug)} label="Copy link" />
          <a className="btn primary" href={compareHref({ summit: summit.slug })}>
            Compare positions
          </a>
        </div>
      </div>
      <Problems problems={problems} mend={() => summitHref(page.summit.slug)} />
      <TimelineFigure timeline={timeline} current={summit.slug} />
      <p className="loc as-written">
        The date is on record as <code>{summit.date}</code>.{' '}
        <span className="wide">
          {summit.dateFrom !== summit.dateTo && 'The bar covers all days it can fall on. '}Each diamond is a source with
          words about this summit{page.spoken.length < sources && ', of those listed below'}.
        </span>
      </p>
      <div className="two">
        <SummitTopics page={page} />
        <aside>
          <SummitClaims page={page} />
          <SummitSources page={page} />
        </aside>
      </div>
      <section className="part">
        <div className="parthead">
          <h2>Codings that cover it</h2>
          <p className="note">
            {codings.length < looked && `The latest ${codings.length} of ${looked}. `}Without one, silence says nothing
          </p>
        </div>
        {codings.length > 0 ? (
          <Codings codings={codings} named />
        ) : (
          <p className="unheard">No published coding covers this summit.</p>
        )}
      </section>
      <PageFoot>
        <a className="link" href="/summits">
          All summits
        </a>
      </PageFoot>
      <CiteView
        words={`${summit.name}: positions, claims and sources`}
        provenance={page.provenance}
        href={summitHref(summit.slug)}
      />
    </ReadingPage>
  )
}
