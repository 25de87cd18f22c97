import { ClaimLines } from '@/components/claims/claim-lines'
import { ChangedSinceLink } from '@/components/controls/changed-since'
import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { ExportLine, ExportMenu } from '@/components/controls/export-menu'
import { LibraryLine } from '@/components/library/library-files'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import type { ChangedSince } from '@/lib/comparison/changed-since'
import { citationWords, countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { exportLinks } from '@/lib/export-links'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { andList } from '@/lib/join-words'
import { fixedOverview } from '@/lib/overview/fixed'
import type { Overview, Totals } from '@/lib/overview/model'
import { compareHref, overviewHref } from '@/lib/urls'
import { CoverageTable } from './coverage-table'
import { LatestMovements } from './latest-movements'
import { Matrix } from './matrix'
import { MatrixKey } from './matrix-key'
import { NewHere } from './new-here'
import { CommonGround, Splits } from './splits'
import { TimelineFigure } from './timeline-figure'
import { WhatCameTrue } from './what-came-true'
import { WhatIsCounted } from './what-is-counted'

type Props = {
  overview: Overview
  problems: FilterProblem[]
  search: URLSearchParams
  /** The public address of the link that stays, where the library has one. */
  address: string | undefined
  changed: ChangedSince | undefined
}

/** The front page: timeline and matrix of all summits or of one; splits, common ground, coverage and contested claims. */
export function OverviewPage({ overview, problems, search, address, changed }: Props) {
  const { summit, summits, totals, comparison, filter } = overview
  const analysts = comparison.actors.slice(0, overview.firstOther).map(({ slug }) => slug)
  const links = exportLinks('comparison', (extension) => compareHref(comparison.filter, extension))
  return (
    <ReadingPage section="overview">
      <div className="titlebar">
        <div>
          <h1>
            {summit
              ? `Where analysts stand on the ${summit.name}`
              : comparison.provenance.library || 'Where analysts stand'}
          </h1>
          <p className="lede">{totalWords(totals)}</p>
        </div>
        <div className="actions">
          <ExportMenu
            links={links}
            label="Export"
            primary={false}
            what={`${countWords(comparison.rows.length, 'topic')}, ${countWords(comparison.actors.length, 'actor')}`}
            note="The table below as a comparison, with key and provenance"
          />
          <CopyLink href={overviewHref(fixedOverview(overview))} label="Copy link" />
          <a className="btn primary" href={analysts.length > 1 ? compareHref({ actors: analysts }) : '/compare'}>
            Compare analysts
          </a>
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/${mendQuery(search, problem, value)}`} />
      <ChangedSinceLink changed={changed} />
      {summits.length > 1 && (
        <nav className="summits" aria-label="Summit in view">
          <a href={overviewHref({ ...filter, summit: undefined })} aria-current={summit ? undefined : 'true'}>
            All summits
          </a>
          {summits.map((one) => (
            <a
              key={one.slug}
              href={overviewHref({ ...filter, summit: one.slug })}
              aria-current={one.slug === summit?.slug ? 'true' : undefined}
            >
              <span>
                <bdi>{one.shortName}</bdi>, {formatDate(one.date)}
              </span>
            </a>
          ))}
        </nav>
      )}
      <TimelineFigure timeline={overview.timeline} current={summit?.slug} />
      <LatestMovements movements={overview.movements} filter={{ summit: summit?.slug, asOf: filter.asOf }} />
      <div className="two">
        <div>
          <MatrixKey comparison={comparison} />
          <Matrix overview={overview} />
          <WhatIsCounted overview={overview} />
          <Contested claims={overview.contested} />
        </div>
        <aside>
          <Splits comparison={comparison} />
          <CommonGround comparison={comparison} />
          <WhatCameTrue overview={overview} />
          <CoverageTable overview={overview} />
        </aside>
      </div>
      <ExportLine links={links} what="The table" />
      <LibraryLine />
      <CiteView
        words={citationWords(comparison)}
        provenance={comparison.provenance}
        href={overviewHref(fixedOverview(overview))}
        address={address}
      />
      <NewHere />
    </ReadingPage>
  )
}

/** Contested and disputed claims, with a link to all claims. */
function Contested({ claims }: { claims: Overview['contested'] }) {
  return (
    <section className="part">
      <div className="parthead">
        <h2>Contested and disputed claims</h2>
        <p className="note">
          <a className="link" href="/claims">
            All claims
          </a>
        </p>
      </div>
      {claims.length > 0 ? (
        <ClaimLines claims={claims.slice(0, 4)} />
      ) : (
        <p className="note">Nobody disputes a claim.</p>
      )}
    </section>
  )
}

/** Totals in words: "57 positions by 3 analysts and 5 officials, on 22 topics, each tied to its words in 1 source". */
function totalWords(totals: Totals): string {
  const who = [
    [totals.analysts, 'analyst', 'analysts'],
    [totals.officials, 'official', 'officials'],
    [totals.others, 'other person', 'other people'],
    [totals.organizations, 'government or organization', 'governments and organizations'],
    [totals.groups, 'unnamed group', 'unnamed groups'],
  ] as const
  const parts = who.filter(([count]) => count > 0).map(([count, one, many]) => countWords(count, one, many))
  const list = andList(parts) || 'nobody'
  return `${countWords(totals.positions, 'position')} by ${list}, on ${countWords(totals.topics, 'topic')}, each tied to its words in ${countWords(totals.sources, 'source')}`
}
