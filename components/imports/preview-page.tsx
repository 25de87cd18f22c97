import { Unchanged } from '@/components/editing/unchanged'
import { Page } from '@/components/shell/page'
import { countWords } from '@/lib/comparison/words'
import { IMPORT_HREF, refusedFileHref } from '@/lib/record-imports/addresses'
import { conflictPage, DO, DO_FIELD, STAMP_FIELD } from '@/lib/record-imports/form-names'
import type { ImportView } from '@/lib/record-imports/import-view'
import { saysWords } from '@/lib/record-imports/report-text'
import { decideImportHref } from '@/lib/write-addresses'
import { ConflictKinds } from './conflict-kinds'
import { Decisions } from './decisions'
import { KIND_WORDS } from './kind-words'
import { LineTable } from './line-table'
import type { SentFields } from './mapped-field'
import { MAPPING_FORMS } from './mapping-forms'
import { RunBar } from './run-bar'
import { TallyTable } from './tally-table'

/** Id of the form, which the button in the title bar sends too. */
const FORM = 'import-form'

type Props = {
  view: ImportView
  problem: string | undefined
  /** The fields of its form where that was refused. */
  sent: SentFields
  changed: boolean
}

/** Preview of an import: what it would do, what is to be decided, how its file was read. */
export function PreviewPage({ view, problem, sent, changed }: Props) {
  const { run, report, stamp, questions, conflictKinds, conflicts, samples, unplaced, refused } = view
  const isWritable = report.written > 0 && run.problem === null && run.plannedAt !== null
  const MappingForm = MAPPING_FORMS[run.kind]
  const decisions = questions.length + conflicts.length
  const hidden = report.conflicts.ours + report.conflicts.theirs - conflicts.length
  return (
    <Page section="sources">
      <nav className="crumbs" aria-label="Where this is">
        <a href="/sources">Sources</a> / <a href={IMPORT_HREF}>Import</a> / Preview
      </nav>
      <div className="titlebar">
        <div>
          <h1>
            Bring in <bdi>{run.fileName}</bdi>
          </h1>
          <p className="lede">{KIND_WORDS[run.kind]}. Nothing has been written yet.</p>
        </div>
        <div className="actions">
          <a className="btn" href={IMPORT_HREF}>
            Another file
          </a>
          {isWritable && (
            <button className="btn primary" type="submit" form={FORM} name={DO_FIELD} value={DO.write}>
              Import {countWords(report.written, 'record')}
            </button>
          )}
        </div>
      </div>
      <Unchanged problem={problem} />
      {changed && (
        <p className="saved" role="status">
          Your answers changed what the import does. Look at it once more; nothing is written yet.
        </p>
      )}
      {run.plannedAt === null && (
        <p className="saved" role="status">
          Answers were chosen since this preview was made. Preview again to see what they do; nothing is written yet.
        </p>
      )}
      {run.problem && <Unchanged problem={`The library would refuse this import. ${run.problem}`} />}
      <p className="says">{saysWords(report, false)} The import is one step and can be taken back as one.</p>
      <div className="file-facts">
        {(run.layout?.facts ?? []).map(({ label, value }) => (
          <span key={label}>
            {label} <b>{value}</b>
          </span>
        ))}
        {run.mappingName && (
          <span>
            Mapping <b>{run.mappingName}</b>
          </span>
        )}
      </div>
      <form id={FORM} method="post" action={decideImportHref(run.id)}>
        <input type="hidden" name={STAMP_FIELD} value={stamp} />
        <section className="part" id="happens">
          <div className="parthead">
            <h2>What will happen</h2>
            <p className="note">Every number opens its rows</p>
          </div>
          <TallyTable id={run.id} rows={report.rows} open />
        </section>
        {decisions > 0 && (
          <section className="part" id="decide">
            <div className="parthead">
              <h2>To decide</h2>
              <p className="note">
                What waits stays out of the import; what is on record stays unless you choose the file
              </p>
            </div>
            {conflicts.length > 1 && <ConflictKinds kinds={conflictKinds} sent={sent} />}
            <Decisions questions={questions} conflicts={conflicts} sent={sent} />
            {hidden > 0 && (
              <p className="actrow">
                <button className="btn" type="submit" name={DO_FIELD} value={conflictPage(-1)}>
                  Decide all {(conflicts.length + hidden).toLocaleString('en')} page by page
                </button>
                <span className="quiet-note">
                  {countWords(hidden, 'record')} more with other content; the answers above are stored first
                </span>
              </p>
            )}
          </section>
        )}
        {MappingForm && <MappingForm layout={run.layout?.layout} sent={sent} />}
        {samples.length > 0 && (
          <section className="part" id="stands">
            <div className="parthead">
              <h2>As it will stand</h2>
              <p className="note">The first rows, then one of each kind of trouble</p>
            </div>
            <LineTable lines={samples} />
          </section>
        )}
        {unplaced.length > 0 && (
          <section className="part" id="unplaced">
            <div className="parthead">
              <h2>What has no place here</h2>
              <p className="note">It stays in the file</p>
            </div>
            <ul className="plain-lines">
              {unplaced.map(({ ordinal, what, count }) => (
                <li key={ordinal}>
                  <bdi>{what}</bdi> <span className="muted">{count}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {refused.length > 0 && (
          <section className="part" id="refused">
            <div className="parthead">
              <h2>Refused</h2>
              <p className="note">
                <a href={refusedFileHref(run.id)}>All {report.refused + report.waiting} as CSV with their reasons</a>,
                to repair and bring again
              </p>
            </div>
            <LineTable lines={refused} />
          </section>
        )}
        <RunBar run={run} isWritable={isWritable} report={report} sent={sent} />
      </form>
    </Page>
  )
}
