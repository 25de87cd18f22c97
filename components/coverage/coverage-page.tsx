import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { ExportLine, ExportMenu } from '@/components/controls/export-menu'
import { Segments } from '@/components/controls/segments'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { countWords, groupDigits } from '@/lib/comparison/words'
import type { CoveragePageView } from '@/lib/coverage/page-model'
import { coverageWords, restsWords } from '@/lib/coverage/words'
import { exportLinks } from '@/lib/export-links'
import type { CoverageFilter } from '@/lib/filter/coverage'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { coverageHref } from '@/lib/urls'
import { ActorGaps } from './actor-gaps'
import { ThinRecords } from './thin-records'
import { TopicGaps } from './topic-gaps'

type Props = { coverage: CoveragePageView; problems: FilterProblem[]; search: URLSearchParams }

const SHOWN: { value: CoverageFilter['show']; label: string }[] = [
  { value: 'everything', label: 'Everything' },
  { value: 'topics', label: 'Topics' },
  { value: 'actors', label: 'Actors' },
  { value: 'thin', label: 'Thin records' },
]

export function CoveragePage({ coverage, problems, search }: Props) {
  const { filter } = coverage
  const href = coverageHref(filter)
  const links = exportLinks('coverage', (extension) => coverageHref(filter, extension))
  const shows = (part: CoverageFilter['show']) => filter.show === 'everything' || filter.show === part
  return (
    <ReadingPage>
      <div className="titlebar">
        <div>
          <h1>What is missing</h1>
          <p className="lede">{coverageWords(coverage)}. What the library cannot tell you, and what would fill it.</p>
        </div>
        <div className="actions">
          <CopyLink href={href} label="Copy link" />
          <ExportMenu links={links} what="Gaps" label="Export" note="As lists to work through" />
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/coverage${mendQuery(search, problem, value)}`} />
      <div className="bar">
        <div className="views">
          <Segments
            label="Show"
            segments={SHOWN.map(({ value, label }) => ({
              label,
              href: coverageHref({ ...filter, show: value, page: undefined }),
              current: filter.show === value,
            }))}
          />
          <Segments
            label="Order"
            segments={[
              {
                label: 'Fewest voices',
                href: coverageHref({ ...filter, sort: 'voices' }),
                current: filter.sort === 'voices',
              },
              { label: 'Name', href: coverageHref({ ...filter, sort: 'name' }), current: filter.sort === 'name' },
            ]}
          />
        </div>
      </div>
      <p className="sentence">{restsWords(coverage)}</p>
      <Numbers coverage={coverage} />
      {shows('topics') && <TopicGaps coverage={coverage} />}
      {shows('actors') && <ActorGaps coverage={coverage} />}
      {shows('thin') && <ThinRecords coverage={coverage} />}
      <ExportLine links={links} what="These gaps" />
      <CiteView words={`What is missing: ${coverageWords(coverage)}`} provenance={coverage.provenance} href={href} />
    </ReadingPage>
  )
}

function Numbers({ coverage: { totals, thin } }: { coverage: CoveragePageView }) {
  const numbers = [
    {
      count: totals.unheard,
      of: `of ${countWords(totals.topics, 'topic')}`,
      words: 'nobody speaks on in own words',
      href: '#topics',
    },
    {
      count: totals.unread,
      of: `of ${countWords(totals.actors, 'actor')}`,
      words: 'nobody has looked up',
      href: '#actors',
    },
    {
      count: thin.secondHand,
      of: `of ${countWords(totals.positions, 'position')}`,
      words: 'rest on one second-hand quotation',
      href: '#second-hand',
    },
    {
      count: thin.inferred,
      of: `of ${countWords(totals.positions, 'position')}`,
      words: 'are inferred only: the words are about something else',
      href: '#inferred',
    },
  ]
  return (
    <ul className="four">
      {numbers.map(({ count, of, words, href }) => (
        <li key={words}>
          <a href={href}>
            <b>{groupDigits(count)}</b> {of}
            <span>{words}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
