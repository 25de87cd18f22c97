import { MovementSentence } from '@/components/change/cell-movement'
import { ChangedSinceLink } from '@/components/controls/changed-since'
import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { EmbedView } from '@/components/controls/embed-view'
import { ExportLine, ExportMenu } from '@/components/controls/export-menu'
import { GuideLink } from '@/components/guide/guide-link'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import type { ChangedSince } from '@/lib/comparison/changed-since'
import { fixedFilter } from '@/lib/comparison/fixed'
import type { Comparison } from '@/lib/comparison/model'
import { movementSentence } from '@/lib/comparison/movement-words'
import { windowOf } from '@/lib/comparison/window'
import { citationWords, countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { exportLinks } from '@/lib/export-links'
import type { CompareFilter } from '@/lib/filter/compare'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { compareHref, topicsHref } from '@/lib/urls'
import type { Choices } from './actor-panel'
import { ComparisonTable } from './comparison-table'
import { EvidenceList } from './evidence-list'
import { FilterBar } from './filter-bar'
import { Key } from './key'
import { Pairs } from './pairs'
import { TwoDays } from './two-days'
import { Uncertain } from './uncertain'
import { WindowSteps } from './window-steps'

type Props = {
  view: { filter: CompareFilter; problems: FilterProblem[]; refused?: string | undefined }
  search: URLSearchParams
  comparison: Comparison | undefined
  choices: Choices
  /** The public address of the link that stays, where the library has one. */
  address: string | undefined
  changed: ChangedSince | undefined
}

export function ComparePage({ view, search, comparison, choices, address, changed }: Props) {
  const { filter: requested, problems, refused } = view
  const fixed = comparison && compareHref(fixedFilter(comparison))
  const window = comparison && windowOf(comparison)
  // Links that change the view begin at its start.
  const filter = { ...requested, fromActor: undefined, fromTopic: undefined }
  // Of two days, the rows that changed stand with both of their words above; a table would repeat them.
  const withTable = !(comparison?.between && filter.rows === 'changed')
  const links = comparison ? exportLinks('comparison', (extension) => compareHref(filter, extension)) : []
  return (
    <ReadingPage section="compare">
      <div className="titlebar">
        <div>
          <h1>Compare positions</h1>
          <p className="lede">{comparison ? `${comparison.words}.` : 'Who stands where, and in which words.'}</p>
        </div>
        {comparison && (
          <div className="actions">
            <CopyLink href={fixed ?? compareHref(requested)} label="Copy link" />
            <ExportMenu links={links} what={countWords(comparison.rows.length, 'topic')} />
          </div>
        )}
      </div>
      <Problems
        problems={[...problems, ...(window?.problems ?? [])]}
        mend={(problem, value) => `/compare${mendQuery(search, problem, value)}`}
      />
      <ChangedSinceLink changed={changed} />
      <FilterBar filter={filter} comparison={comparison && { ...comparison, filter }} choices={choices} />
      {refused && <Empty message={refused} href="/compare" action="Start from the usual view" />}
      {comparison &&
        window &&
        (comparison.rows.length > 0 && comparison.actors.length > 0 ? (
          <>
            <MovementSentence parts={movementSentence(comparison)} />
            <TwoDays comparison={{ ...comparison, filter }} summits={choices.summits} />
            {withTable && comparison.between && <h2>{asOfWords(filter)}</h2>}
            <RecordedOnly comparison={{ ...comparison, filter }} />
            {withTable && <WindowSteps window={window} filter={requested} />}
            {withTable && <ComparisonTable comparison={window.shown} />}
            {withTable && <Key comparison={window.shown} />}
            <Uncertain comparison={window.shown} />
            <Pairs comparison={{ ...comparison, filter, pairs: window.shown.pairs }} />
            <EvidenceList comparison={window.shown} />
          </>
        ) : (
          <Empty {...nothing(comparison, choices)} />
        ))}
      {links.length > 0 && <ExportLine links={links} />}
      {comparison && fixed && (
        <>
          <CiteView
            words={citationWords(comparison)}
            provenance={comparison.provenance}
            href={fixed}
            address={address}
          />
          <EmbedView
            words={citationWords(comparison)}
            provenance={comparison.provenance}
            href={fixed}
            address={address}
          />
        </>
      )}
    </ReadingPage>
  )
}

const asOfWords = ({ asOf }: CompareFilter) => (asOf ? `As of ${formatDate(asOf)}` : 'Latest on record')

/** How many of the actors are silent in all rows, with the link that leaves them out or shows them again. */
function RecordedOnly({ comparison: { filter, actors, rows, counts } }: { comparison: Comparison }) {
  const silent = filter.recorded
    ? counts.actors - actors.length
    : actors.filter((_, index) => rows.every(({ cells }) => cells[index]?.kind !== 'held')).length
  if (silent === 0 || silent === counts.actors) return null
  const who = `${silent} of ${counts.actors} actors ${silent === 1 ? 'is' : 'are'} not on record in these rows`
  return (
    <p className="note recorded-only noprint">
      {who}
      {filter.recorded ? ' and left out. ' : '. '}
      <a className="link" href={compareHref({ ...filter, recorded: !filter.recorded })}>
        {filter.recorded ? `Show all ${counts.actors}` : 'Only actors on record in these rows'}
      </a>
    </p>
  )
}

function Empty({ message, href, action }: { message: string; href: string; action: string }) {
  return (
    <div className="empty">
      <p>{message}</p>
      <a className="btn" href={href}>
        {action}
      </a>
      <GuideLink />
    </div>
  )
}

/** Explains an empty table, with the link that removes the cause. */
function nothing({ filter, counts, actors }: Comparison, { topics }: Choices) {
  if (topics.length === 0)
    return {
      message:
        'No topic of this library is worded yet, and a stance is toward a sentence: there is nothing to compare.',
      href: topicsHref(),
      action: 'See the topics',
    }
  if (actors.length === 0)
    return {
      message: 'Nobody of this role is on record.',
      href: compareHref({ ...filter, role: undefined }),
      action: 'Show every role',
    }
  if (counts.all > 0)
    return {
      message:
        filter.rows === 'opposite'
          ? 'No topic has them on opposite sides.'
          : filter.rows === 'changed'
            ? 'Nobody in these rows is on record with two different answers. A second source by somebody who is on record already would fill this.'
            : 'On no topic do two of them stand on the same side.',
      href: compareHref({ ...filter, rows: 'all' }),
      action: `Show all ${countWords(counts.all, 'topic')}`,
    }
  return {
    message: 'No topic is left under these filters.',
    href: compareHref({ actors: filter.actors, topics: filter.topics }),
    action: 'Keep the actors and topics, drop the other filters',
  }
}
