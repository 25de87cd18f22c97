import { countWords } from '@/lib/comparison/words'
import { commandLine } from '@/lib/record-imports/command-line'
import { DO, DO_FIELD, SAVE_FIELD, SAVE_NAME_FIELD } from '@/lib/record-imports/form-names'
import type { Report } from '@/lib/record-imports/report'
import type { StoredImport } from '@/lib/record-imports/stored'
import type { SentFields } from './mapped-field'
import { MAPPING_FORMS } from './mapping-forms'

type Props = { run: StoredImport; report: Report; isWritable: boolean; sent: SentFields }

/** The end of the preview's form: what its buttons do, and the command that does the same. */
export function RunBar({ run, report, isWritable, sent }: Props) {
  const { id, fileName, kind, mappingName, by } = run
  return (
    <>
      <div className="run-bar" id="run">
        {MAPPING_FORMS[kind] && (
          <span className="flagline">
            <input type="checkbox" id="save" name={SAVE_FIELD} value="yes" defaultChecked={sent.has(SAVE_FIELD)} />
            <label htmlFor="save">Save this mapping as</label>
            <input
              aria-label="Name of the mapping"
              name={SAVE_NAME_FIELD}
              defaultValue={sent.get(SAVE_NAME_FIELD) ?? mappingName ?? fileName.replace(/\.[^.]*$/, '')}
              maxLength={120}
            />
          </span>
        )}
        <span className="muted">
          Import {id}, by <bdi>{by}</bdi>
        </span>
        <span className="push">
          <button className="btn" type="submit" name={DO_FIELD} value={DO.preview}>
            Preview again
          </button>
          <button className="btn" type="submit" name={DO_FIELD} value={DO.discard}>
            Take it away
          </button>
          {isWritable && (
            <button className="btn primary" type="submit" name={DO_FIELD} value={DO.write}>
              Import {countWords(report.written, 'record')}
            </button>
          )}
        </span>
      </div>
      {report.written === 0 && <p className="quiet-note">Nothing new would come in.</p>}
      <pre className="cmd">{commandLine(run)}</pre>
    </>
  )
}
