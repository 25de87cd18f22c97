import { Page } from '@/components/shell/page'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { batchHref } from '@/lib/editing/addresses'
import { IMPORT_HREF, refusedFileHref } from '@/lib/record-imports/addresses'
import type { ImportView } from '@/lib/record-imports/import-view'
import { saysWords } from '@/lib/record-imports/report-text'
import type { RecordOf } from '@/lib/records/registry'
import { compareHref } from '@/lib/urls'
import { LineTable } from './line-table'
import { TallyTable } from './tally-table'

/** An import that is written: what came in, the way to take it back, and where to go on. */
export function DonePage({ view: { run, report, refused, samples }, isNew }: { view: ImportView; isNew: boolean }) {
  const { id, fileName, by, doneAt, batch } = run
  return (
    <Page section="sources">
      <nav className="crumbs" aria-label="Where this is">
        <a href="/sources">Sources</a> / <a href={IMPORT_HREF}>Import</a> / Written
      </nav>
      {isNew && (
        <p className="saved" role="status">
          Written. It is one step of the history.
        </p>
      )}
      <div className="titlebar">
        <div>
          <h1>
            Brought in <bdi>{fileName}</bdi>
          </h1>
          <p className="lede">
            On {formatDate((doneAt ?? '').slice(0, 10))}, by <bdi>{by}</bdi>
          </p>
        </div>
        <div className="actions">
          <a className="btn" href={IMPORT_HREF}>
            Another file
          </a>
          {batch && report.written > 0 && (
            <a className="btn" href={batchHref(batch)}>
              What was written, and take it back
            </a>
          )}
        </div>
      </div>
      <p className="says">{saysWords(report, true)}</p>
      <section className="part">
        <div className="parthead">
          <h2>What happened</h2>
        </div>
        <TallyTable id={id} rows={report.rows} open={false} />
      </section>
      {refused.length > 0 && (
        <section className="part" id="refused">
          <div className="parthead">
            <h2>Refused</h2>
            <p className="note">
              <a href={refusedFileHref(id)}>
                All {countWords(report.refused + report.waiting, 'row')} as CSV with their reasons
              </a>
            </p>
          </div>
          <LineTable lines={refused} />
        </section>
      )}
      <section className="part">
        <div className="parthead">
          <h2>Go on</h2>
        </div>
        <ul className="plain-lines">
          <li>
            <a href={comparisonOf(samples)}>Compare who holds what</a>
          </li>
          <li>
            <a href="/positions">See all positions</a>
          </li>
          <li>
            <a href="/sources">See the sources</a>
          </li>
          <li>
            <a href="/topics">See the topics</a>
          </li>
        </ul>
      </section>
    </Page>
  )
}

/** The comparison of the first actors and topics that came in; that of everybody where none of them has a position. */
function comparisonOf(samples: ImportView['samples']): string {
  const positions = samples.flatMap(({ type, content }) =>
    type === 'position' && content ? [content as RecordOf<'position'>] : [],
  )
  const actors = [...new Set(positions.map(({ actor }) => actor))]
  const topics = [...new Set(positions.map(({ topic }) => topic))]
  return compareHref(actors.length > 0 ? { actors, topics } : {})
}
