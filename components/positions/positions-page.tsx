import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { ExportLine, ExportMenu } from '@/components/controls/export-menu'
import { Segments } from '@/components/controls/segments'
import { CheckKey } from '@/components/evidence/check-key'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { countWords } from '@/lib/comparison/words'
import { exportLinks } from '@/lib/export-links'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { type PositionSort, WORDS_SHOWN } from '@/lib/filter/positions'
import { rowsOf } from '@/lib/positions/model'
import type { PositionPage } from '@/lib/positions/page'
import { positionsHref } from '@/lib/urls'
import { FacetPanel } from './facet-panel'
import { ListHead } from './list-head'
import { NothingMatches } from './nothing-matches'
import { PageLinks } from './page-links'
import { PaperLine } from './paper-line'
import { PositionGroupView } from './position-group'

type Props = { page: PositionPage; problems: FilterProblem[]; search: URLSearchParams }

const SORTS: { label: string; value: PositionSort; note: string }[] = [
  { label: 'Topic', value: 'topic', note: 'Within a topic, from against to for' },
  { label: 'Actor', value: 'actor', note: 'A position voiced for somebody else is listed under both' },
  { label: 'Stance', value: 'stance', note: 'From against to for' },
  { label: 'Newest', value: 'newest', note: 'By the first day a date can mean' },
]

export function PositionsPage({ page, problems, search }: Props) {
  const { list, paging } = page
  const { filter, matching } = list
  const links = matching > 0 ? exportLinks('positions', (extension) => positionsHref(filter, extension)) : []
  const what = countWords(matching, 'position')
  const sort = SORTS.find(({ value }) => value === filter.sort)
  return (
    <ReadingPage section="positions">
      <div className="titlebar">
        <div>
          <h1>Positions</h1>
          <p className="lede">Who holds what, on which condition, in which words</p>
        </div>
        <div className="actions">
          <CopyLink href={positionsHref(filter)} label="Copy link" />
          {matching > 0 && <ExportMenu links={links} label={`Export ${what}`} what={`${what}, all pages`} />}
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/positions${mendQuery(search, problem, value)}`} />
      <ListHead page={page} />
      <div className="browse positions">
        <FacetPanel page={page} />
        <div className="results" id="results">
          <div className="sorts">
            <Segments
              label="Sort by"
              segments={SORTS.map(({ label, value }) => ({
                label,
                href: positionsHref({ ...filter, sort: value, after: undefined }),
                current: filter.sort === value,
              }))}
            />
            <span className="muted">{sort?.note}</span>
            <Segments
              label="Rows"
              segments={WORDS_SHOWN.map((words) => ({
                label: words === 'shown' ? 'Words shown' : 'Words folded',
                href: positionsHref({ ...filter, words }),
                current: filter.words === words,
              }))}
            />
          </div>
          {page.uncertain > 0 && (
            <p className="dating">
              {page.uncertain === 1 ? 'One of these is' : `${page.uncertain} of these are`} dated only roughly: kept,
              because the date can fall inside.
            </p>
          )}
          {list.groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups are never reordered without a new page
            <PositionGroupView key={index} group={group} list={list} movements={page.movements} />
          ))}
          {matching === 0 && <NothingMatches page={page} />}
          <PageLinks paging={paging} filter={filter} />
          <div className="foot">
            <CheckKey evidence={rowsOf(list).flatMap(({ evidence }) => evidence)} sources={list.sources} />
          </div>
        </div>
      </div>
      <PaperLine list={list} />
      {links.length > 0 && <ExportLine links={links} />}
      {matching > 0 && <CiteView words={list.words} provenance={list.provenance} href={positionsHref(filter)} />}
    </ReadingPage>
  )
}
