import { Unchanged } from '@/components/editing/unchanged'
import { Page } from '@/components/shell/page'
import { editHref } from '@/lib/editing/addresses'
import type { RecordType } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'
import type { NameOf } from '@/lib/revisions/field-words'
import type { Revision } from '@/lib/revisions/model'
import { undoHref } from '@/lib/write-addresses'
import { Version } from './version'

type Props = {
  type: RecordType
  name: string
  title: string
  /** Address of the record's page; undefined where it was deleted or has none. */
  home: string | undefined
  revisions: Revision[]
  nameOf: NameOf
  /** Why the library is read-only; undefined where it can be edited. */
  readOnly: string | undefined
  coder: string
  problem: string | undefined
}

/** All versions of one record, each with a button that restores it. */
export function HistoryPage({ type, name, title, home, revisions, nameOf, readOnly, coder, problem }: Props) {
  const [latest] = revisions
  return (
    <Page>
      <p className="crumbs">{home ? <a href={home}>{title}</a> : title} / History</p>
      <div className="titlebar">
        <div>
          <h1>History</h1>
          <p className="lede">
            {revisions.length === 1 ? 'One version' : `${revisions.length} versions`} of this {RECORDS[type].noun.one}
            {latest?.after === null && ', which was taken out'}
          </p>
        </div>
        {readOnly === undefined && latest?.after !== null && (
          <div className="actions">
            <a className="btn" href={editHref(type, name)}>
              Edit
            </a>
          </div>
        )}
      </div>
      <Unchanged problem={problem} />
      <ol className="revisions">
        {revisions.map((revision) => (
          <Version key={revision.version} type={type} revision={revision} nameOf={nameOf}>
            {readOnly === undefined && revision !== latest && revision.after !== null && (
              <GoBack type={type} name={name} to={revision.version} latest={latest?.version ?? 0} coder={coder} />
            )}
          </Version>
        ))}
      </ol>
    </Page>
  )
}

type GoBackProps = { type: RecordType; name: string; to: number; latest: number; coder: string }

/** Form that restores a version, as a new version. */
function GoBack({ type, name, to, latest, coder }: GoBackProps) {
  return (
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
  )
}
