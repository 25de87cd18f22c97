import { PageFoot } from '@/components/shell/page-foot'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { batchHref } from '@/lib/editing/addresses'
import type { HistoryFilter } from '@/lib/filter/history'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import type { ChangeLine as Line } from '@/lib/history/line'
import { amountWords, daysOf, dayWords, nothingWords, pageWords } from '@/lib/history/words'
import { allChangesHref, codebookHref } from '@/lib/urls'
import { ChangeLine } from './change-line'
import { ChangesBar } from './changes-bar'

type Props = {
  filter: HistoryFilter
  /** The name under which this browser last sent a form; '' without one. */
  coder: string
  lines: Line[]
  /** The `before` of the next page. */
  next: number | undefined
  people: string[]
  mayEdit: boolean
  feed: string
  problems: FilterProblem[]
  search: URLSearchParams
}

/** The history of the whole library: every change that the viewer is shown, by day, the newest first. */
export function AllChangesPage(props: Props) {
  const { filter, coder, lines, next, people, mayEdit, feed, problems, search } = props
  const words = pageWords(lines, filter, next !== undefined)
  const isNarrowed =
    filter.by !== '' || filter.kind !== undefined || filter.since !== undefined || filter.show !== 'all'
  return (
    <ReadingPage>
      <div className="titlebar">
        <div>
          <h1>All changes</h1>
          <p className="lede">
            What was added, corrected and withdrawn in this library, newest first. Times are in UTC.
          </p>
        </div>
        <div className="actions">
          <a className="btn" href={feed}>
            Feed
          </a>
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/history${mendQuery(search, problem, value)}`} />
      <ChangesBar filter={filter} people={people} mayEdit={mayEdit} />
      {lines.length === 0 ? (
        <p className="unheard">
          {filter.show === 'mine' && coder === ''
            ? 'Nothing was changed from this browser yet, so it is not known which changes are yours.'
            : nothingWords(filter)}{' '}
          {isNarrowed && (
            <a className="link" href={allChangesHref()}>
              All changes
            </a>
          )}
        </p>
      ) : (
        <p className="says">
          {words.first} {words.seen}
        </p>
      )}
      {daysOf(lines).map(({ day, lines: ofDay }) => (
        <section key={day} className="change-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            {dayWords(day)} <span>{amountWords(ofDay)}</span>
          </h2>
          <ol className="change-list">
            {ofDay.map((line) => (
              <ChangeLine key={line.id} line={line}>
                {mayEdit && <TakeBackLink line={line} />}
              </ChangeLine>
            ))}
          </ol>
        </section>
      ))}
      <Steps filter={filter} next={next} />
      <PageFoot codebook={codebookHref('revision')}>
        <a className="link" href={feed}>
          Atom feed
        </a>
      </PageFoot>
    </ReadingPage>
  )
}

function Steps({ filter, next }: Pick<Props, 'filter' | 'next'>) {
  if (filter.before === undefined && next === undefined) return null
  return (
    <nav className="change-pages" aria-label="Pages">
      {filter.before !== undefined && (
        <a className="btn" href={allChangesHref({ ...filter, before: undefined })}>
          Newest
        </a>
      )}
      {next !== undefined && (
        <a className="btn" rel="next" href={allChangesHref({ ...filter, before: String(next) })}>
          Earlier
        </a>
      )}
    </nav>
  )
}

/** The way to take back what one write changed. Several writes of one sitting are taken back one by one. */
function TakeBackLink({ line: { kind, batches } }: { line: Line }) {
  const [batch] = batches
  if (kind === 'loading' || batches.length !== 1 || !batch) return null
  return (
    <a className="link" href={batchHref(batch.batch)}>
      {kind === 'merge' ? 'Take the merge back' : 'Take it back'}
    </a>
  )
}
