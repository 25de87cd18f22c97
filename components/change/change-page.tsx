import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { EmbedView } from '@/components/controls/embed-view'
import { ExportLine, ExportMenu } from '@/components/controls/export-menu'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import type { ChangeView } from '@/lib/change/model'
import { changeScopeWords, changeTitle, countedWords, viewWords } from '@/lib/change/view-words'
import { countWords } from '@/lib/comparison/words'
import { exportLinks } from '@/lib/export-links'
import type { ChangeFilter } from '@/lib/filter/change'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { changeHref } from '@/lib/urls'
import { ByTopic } from './by-topic'
import { ChangeBar, type ChangeChoices } from './change-bar'
import { ChangeList } from './change-list'
import { NothingMoved } from './nothing-moved'
import { OtherDay } from './other-day'
import { OverTime } from './over-time'
import { ShiftTable } from './shift-table'
import { Uncounted } from './uncounted'

type Props = {
  filter: ChangeFilter
  problems: FilterProblem[]
  search: URLSearchParams
  view: ChangeView | undefined
  refused: string | undefined
  choices: ChangeChoices
}

export function ChangePage({ filter, problems, search, view, refused, choices }: Props) {
  const href = changeHref(filter)
  const links = view ? exportLinks('change', (extension) => changeHref(filter, extension)) : []
  return (
    <ReadingPage section="change">
      <div className="titlebar">
        <div>
          <h1>{view ? changeTitle(view) : 'What moved'}</h1>
          <p className="lede">{view ? `${changeScopeWords(view)}.` : 'Who moved, from which words to which.'}</p>
        </div>
        <div className="actions">
          <CopyLink href={href} label="Copy link" />
          {view && <ExportMenu links={links} what={countWords(view.changes.listed.length, 'change')} />}
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/change${mendQuery(search, problem, value)}`} />
      <ChangeBar filter={filter} view={view} choices={choices} />
      {refused && (
        <div className="empty">
          <p>{refused}</p>
          <a className="btn" href="/topics">
            Choose a topic
          </a>
        </div>
      )}
      {view && <Shown view={view} />}
      {links.length > 0 && <ExportLine links={links} what="These changes" />}
      {view && (
        <>
          <CiteView words={viewWords(view)} provenance={view.provenance} href={href} />
          <EmbedView
            words={viewWords(view)}
            provenance={view.provenance}
            href={href}
            address={view.provenance.address}
          />
        </>
      )}
    </ReadingPage>
  )
}

function Shown({ view }: { view: ChangeView }) {
  const { counts, passages } = view.changes
  if (passages.length === 0)
    return (
      <>
        <Nothing words="Nobody is on record with first-hand words in these days." />
        <OtherDay view={view} />
      </>
    )
  return (
    <>
      <Says view={view} />
      {counts.both === 0 && <NothingMoved view={view} />}
      {counts.both > 0 && (
        <div className="moves-cols">
          <ShiftTable view={view} />
          <ByTopic view={view} />
        </div>
      )}
      {(counts.both > 0 || view.filter.fate) && <ChangeList view={view} />}
      <OverTime view={view} />
      <Uncounted view={view} />
      <OtherDay view={view} />
    </>
  )
}

/** The numbers in one sentence, each with the link to what it counts. */
function Says({ view }: { view: ChangeView }) {
  const { filter } = view
  const { both, moved, parts } = countedWords(view)
  const list = (fate: ChangeFilter['fate'], kind?: ChangeFilter['kind']) =>
    `${changeHref({ ...filter, fate, kind, from: undefined, to: undefined, page: undefined })}#changes`
  return (
    <p className="sentence">
      <b>
        {moved} of {both}
      </b>{' '}
      moved:{' '}
      {parts.slice(0, 3).map(({ of, count, words }, index) => (
        <span key={of}>
          {index > 0 && ', '}
          {count} <a href={list('moved', of as ChangeFilter['kind'])}>{words}</a>
        </span>
      ))}
      .{' '}
      {parts.slice(3).map(
        ({ of, count, words }) =>
          (count > 0 || of === 'same' || of === 'not_heard') && (
            <span key={of}>
              {count} <a href={list(of as ChangeFilter['fate'])}>{words}</a>
              {of === 'not_heard' ? ', which is not the same as unchanged. ' : '. '}
            </span>
          ),
      )}
    </p>
  )
}

function Nothing({ words }: { words: string }) {
  return (
    <div className="empty">
      <p>{words}</p>
      <a className="btn" href="/sources">
        Sources on record
      </a>
    </div>
  )
}
