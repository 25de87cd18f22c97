import { Unchanged } from '@/components/editing/unchanged'
import { Page } from '@/components/shell/page'
import { capitalize } from '@/lib/capitalize'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { editHref, historyHref } from '@/lib/editing/addresses'
import type { ChangeLine } from '@/lib/history/line'
import type { RecordType } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'
import type { NameOf } from '@/lib/revisions/field-words'
import type { Revision } from '@/lib/revisions/model'
import { allChangesHref } from '@/lib/urls'
import { undoHref } from '@/lib/write-addresses'
import { Changes, SubjectLink } from './change-line'
import { Version } from './version'

type Props = {
  type: RecordType
  name: string
  title: string
  /** Address of the record's page; undefined where it was deleted or has none. */
  home: string | undefined
  revisions: Revision[]
  /** What else decides how the record reads. */
  around: ChangeLine[]
  nameOf: NameOf
  /** Why the library is read-only; undefined where it can be edited. */
  readOnly: string | undefined
  coder: string
  problem: string | undefined
}

/** All versions of one record, each with a button that restores it, and what was changed around it. */
export function HistoryPage(props: Props) {
  const { type, name, title, home, revisions, around, nameOf, readOnly, coder, problem } = props
  const [latest] = revisions
  const isGone = latest?.after === null
  const mayRestore = readOnly === undefined && revisions.length > 1
  return (
    <Page>
      <p className="crumbs">
        <a href={allChangesHref()}>All changes</a> /{' '}
        <a href={allChangesHref({ kind: type })}>{capitalize(RECORDS[type].noun.many)}</a>
      </p>
      <div className="titlebar">
        <div>
          <p className="eyebrow">History</p>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p className="lede">
            {countWords(revisions.length, 'version')} of this {RECORDS[type].noun.one}
            {isGone && ', which was taken out'}. Times are in UTC.
          </p>
        </div>
        <div className="actions">
          {home && (
            <a className="btn" href={home}>
              Read it
            </a>
          )}
          {readOnly === undefined && !isGone && (
            <a className="btn" href={editHref(type, name)}>
              Edit
            </a>
          )}
          <a className="btn" href={historyHref(type, name, 'atom')}>
            Feed
          </a>
        </div>
      </div>
      <Unchanged problem={problem} />
      <ol className="versions">
        {revisions.map((revision) => (
          <Version key={revision.version} type={type} revision={revision} nameOf={nameOf}>
            {mayRestore && revision !== latest && revision.after !== null && (
              <GoBack type={type} name={name} to={revision.version} latest={latest?.version ?? 0} coder={coder} />
            )}
            {revision === latest && !isGone && <span className="change-seen">the present version</span>}
          </Version>
        ))}
      </ol>
      {mayRestore && (
        <p className="hint versions-hint">
          Going back makes version {(latest?.version ?? 0) + 1} with the content of an older one; nothing is lost.
        </p>
      )}
      <Around lines={around} />
    </Page>
  )
}

/** What is no version of the record and yet decides how it reads. */
function Around({ lines }: { lines: ChangeLine[] }) {
  if (lines.length === 0) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>What else changed around it</h2>
        <p className="note">Not versions of this record, but they decide how it reads</p>
      </div>
      <ol className="around-list">
        {lines.map(({ id, at, by, verb, subject, note, changes, reason }) => (
          <li key={id}>
            <time dateTime={at}>
              {formatDate(at.slice(0, 10))}, {at.slice(11, 16)}
            </time>
            : <bdi>{by}</bdi> {verb} {subject && <SubjectLink subject={subject} />}
            {note && `: ${note}`}
            <Changes changes={changes} />
            {reason && (
              <p className="change-reason">
                “<bdi>{reason}</bdi>”
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type GoBackProps = { type: RecordType; name: string; to: number; latest: number; coder: string }

/** Form that restores a version, as a new version. */
function GoBack({ type, name, to, latest, coder }: GoBackProps) {
  return (
    <details>
      <summary className="link">Go back to it</summary>
      <form method="post" action={undoHref(type, name)} className="go-back">
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="version" value={latest} />
        <label>
          By <input name="by" defaultValue={coder} required maxLength={120} />
        </label>
        <button type="submit" className="btn">
          Go back to version {to}
        </button>
      </form>
    </details>
  )
}
