import { Chips, chipGroups } from '@/components/controls/chips'
import { CopyLink } from '@/components/controls/copy-link'
import { Facets } from '@/components/controls/facets'
import { Pager } from '@/components/controls/pager'
import { Segments } from '@/components/controls/segments'
import { GuideLink } from '@/components/guide/guide-link'
import { PageFoot } from '@/components/shell/page-foot'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { countWords } from '@/lib/comparison/words'
import type { Facet } from '@/lib/facet'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { SOURCE_ORDERS, type SourceOrder } from '@/lib/filter/sources'
import { IMPORT_HREF } from '@/lib/record-imports/addresses'
import type { SourceList } from '@/lib/sources/model'
import { NEW_SOURCE_HREF, sourcesHref } from '@/lib/urls'
import { SourceTable } from './source-table'

type Props = {
  list: SourceList
  facets: Facet<'type' | 'access'>[]
  problems: FilterProblem[]
  search: URLSearchParams
  /** Why no source can be added; undefined where one can. */
  closed: string | undefined
}

const ORDER_LABEL: Record<SourceOrder, string> = { newest: 'Newest', title: 'Title', quotations: 'Most quoted' }

export function SourcesPage({ list: { filter, sources, page, all }, facets, problems, search, closed }: Props) {
  const narrowed = (parameter: 'type' | 'access', values: string[]) =>
    sourcesHref({ ...filter, after: undefined, [parameter]: values })
  const clear = sourcesHref({ sort: filter.sort })
  return (
    <ReadingPage section="sources">
      <div className="titlebar">
        <div>
          <h1>Sources</h1>
          <p className="lede">Where the words stand, who has read them, and what was recorded from each</p>
        </div>
        <div className="actions">
          <CopyLink href={sourcesHref(filter)} label="Copy link" />
          {!closed && (
            <>
              <a className="btn" href={IMPORT_HREF}>
                Bring in a file
              </a>
              <a className="btn primary" href={NEW_SOURCE_HREF}>
                Add a source
              </a>
            </>
          )}
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/sources${mendQuery(search, problem, value)}`} />
      <div className="rhead">
        <p className="count">
          <b>{page.total}</b> of {countWords(all, 'source')}
        </p>
        <Chips groups={chipGroups(facets, narrowed)} clear={clear} />
        {all > 1 && sources.length > 0 && (
          <a className="btn narrow" href="#facets">
            Filters
          </a>
        )}
      </div>
      {sources.length === 0 ? (
        <NoSources all={all} clear={clear} />
      ) : (
        <div className={all > 1 ? 'browse' : undefined}>
          {all > 1 && <Facets facets={facets} noun="source" href={narrowed} />}
          <div className="results" id="results">
            {all > 1 && (
              <div className="sorts">
                <Segments
                  label="Sort by"
                  segments={SOURCE_ORDERS.map((sort) => ({
                    label: ORDER_LABEL[sort],
                    href: sourcesHref({ ...filter, after: undefined, sort }),
                    current: filter.sort === sort,
                  }))}
                />
                <span className="muted">
                  Records are positions, claims, responses and silences that rest on its words
                </span>
              </div>
            )}
            <SourceTable sources={sources} />
            <Pager page={page} shown={sources.length} href={(after) => sourcesHref({ ...filter, after })} />
          </div>
        </div>
      )}
      <PageFoot>
        <a className="link" href="/summits">
          All summits
        </a>
      </PageFoot>
      {closed && <p className="hint read-only noprint">{closed}</p>}
    </ReadingPage>
  )
}

function NoSources({ all, clear }: { all: number; clear: string }) {
  return (
    <div className="empty">
      <p>
        {all === 0
          ? 'No source is in the library yet. A source comes in with its text, or with a file that is loaded.'
          : 'No source is of this type and access.'}
      </p>
      <a className="btn" href={all === 0 ? '/codebook' : clear}>
        {all === 0 ? 'How sources are coded' : `All ${all} sources`}
      </a>
      {all === 0 && <GuideLink />}
    </div>
  )
}
