import { DifferenceView } from '@/components/evidence/difference-view'
import { Page } from '@/components/shell/page'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { editHref, historyHref } from '@/lib/editing/addresses'
import { type ChangedLine, keepField, type StaleForm } from '@/lib/editing/three-way'
import { differenceOf } from '@/lib/evidence/difference'
import type { FormType } from '@/lib/forms/records/forms'
import { andList } from '@/lib/join-words'
import { REASON_FIELD, readReason } from '@/lib/revisions/reason'
import { saveHref } from '@/lib/write-addresses'
import { ReasonField } from './reason-field'

type Props = {
  type: FormType
  name: string
  title: string
  home: string | undefined
  stale: StaleForm
  /** The last reasons of this author; undefined where none is asked for. */
  reasons: string[] | undefined
}

/** Page of a form that was made from an earlier version: what each side changed, and the choice where both did. */
export function StalePage({ type, name, title, home, stale, reasons }: Props) {
  const { latest, from, lines, same, values } = stale
  const why = readReason(latest.reason ?? '').words
  return (
    <Page>
      <p className="crumbs">{home ? <a href={home}>{title}</a> : title} / Edit</p>
      <div className="titlebar">
        <div>
          <h1>Somebody saved first</h1>
          <p className="lede">
            <bdi>{title}</bdi>. Nothing of yours is lost: choose line by line, and send it again.
          </p>
        </div>
      </div>
      <section className="version-notice" aria-label="What was saved meanwhile">
        <p>
          <b>
            <bdi>{latest.by}</bdi> saved version {latest.version} on {formatDate(latest.at.slice(0, 10))} at{' '}
            {latest.at.slice(11, 16)} UTC, while your form was open
          </b>
        </p>
        <p>
          {why && <>Reason given: “{why}”. </>}Your form was made from version {from}.
        </p>
        <p>
          <a className="link" href={historyHref(type, name)}>
            Read version {latest.version}
          </a>
        </p>
      </section>
      <p className="says">{summaryOf(lines)}</p>
      <form method="post" action={saveHref(type, name)} className="stale-form">
        <input type="hidden" name="version" value={latest.version} />
        {[...values].map(
          ([key, value]) =>
            key !== 'version' &&
            key !== REASON_FIELD &&
            !key.startsWith(keepField('')) && <input key={key} type="hidden" name={key} value={value} />,
        )}
        {lines.length > 0 && <Lines lines={lines} from={from} latest={latest.version} by={latest.by} />}
        <p className="quiet-note">
          {countWords(same, 'other field')} {same === 1 ? 'is' : 'are'} the same in all three.
        </p>
        <div className="send-again">
          {reasons ? <ReasonField value={values.get(REASON_FIELD)} recent={reasons} problem={undefined} /> : null}
          <div className="actions">
            <button type="submit" className="btn primary">
              Save as version {latest.version + 1}
            </button>
            <a className="btn" href={editHref(type, name)}>
              Drop mine, keep version {latest.version}
            </a>
          </div>
        </div>
      </form>
    </Page>
  )
}

function summaryOf(lines: ChangedLine[]) {
  const clashes = lines.filter(({ kept }) => kept === 'clash')
  const others = lines.length - clashes.length
  if (clashes.length === 0) return <>No line was changed by both of you in two ways: what each changed is kept.</>
  return (
    <>
      <b>
        {clashes.length === 1 ? 'One line' : countWords(clashes.length, 'line')} {clashes.length === 1 ? 'was' : 'were'}{' '}
        changed by both of you
      </b>
      : {andList(clashes.map(({ label }) => label.toLowerCase()))}.
      {others > 0 &&
        ` The other ${others === 1 ? 'change does' : `${others} changes do`} not clash and ${others === 1 ? 'is' : 'are'} kept.`}
    </>
  )
}

type LinesProps = { lines: ChangedLine[]; from: number; latest: number; by: string }

function Lines({ lines, from, latest, by }: LinesProps) {
  return (
    <table className="clashes">
      <caption className="vh">The record as you opened it, as it was saved meanwhile, and yours</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">
            As you opened it <small>version {from}</small>
          </th>
          <th scope="col">
            Saved meanwhile{' '}
            <small>
              version {latest}, <bdi>{by}</bdi>
            </small>
          </th>
          <th scope="col">
            Yours <small>not saved</small>
          </th>
          <th scope="col">Keep</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name} className={line.kept === 'clash' ? 'clash' : undefined}>
            <th scope="row">{line.label}</th>
            <td data-label="As you opened it">{line.opened ?? EMPTY}</td>
            <td data-label="Saved meanwhile">
              <Side from={line.opened} to={line.saved} />
            </td>
            <td data-label="Yours">
              <Side from={line.opened} to={line.yours} />
            </td>
            <td data-label="Keep">
              <Keep line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const EMPTY = <span className="muted">empty</span>

function Side({ from = '', to = '' }: { from: string | undefined; to: string | undefined }) {
  if (from === to) return <span className="muted">the same</span>
  if (to === '') return from === '' ? EMPTY : <del>{from}</del>
  const parts = differenceOf(from, to)
  return parts.some(({ kind }) => kind === 'same') ? <DifferenceView parts={parts} /> : <ins>{to}</ins>
}

const DECIDED = {
  theirs: 'theirs, you did not touch it',
  yours: 'yours, nobody else touched it',
  both: 'the same change by both',
}

function Keep({ line: { kept, name, label } }: { line: ChangedLine }) {
  if (kept !== 'clash') return <span className="muted">{DECIDED[kept]}</span>
  return (
    <fieldset className="keep">
      <legend className="vh">Which {label} to keep</legend>
      <label>
        <input type="radio" name={keepField(name)} value="theirs" required /> theirs
      </label>
      <label>
        <input type="radio" name={keepField(name)} value="yours" required /> yours
      </label>
    </fieldset>
  )
}
