import type { ReactNode } from 'react'
import { DifferenceView } from '@/components/evidence/difference-view'
import { formatDate } from '@/lib/dates'
import { ownReason } from '@/lib/history/reasons'
import { versionWords } from '@/lib/history/version-words'
import type { RecordType } from '@/lib/records/record-type'
import { type Change, listChanges, listFields } from '@/lib/revisions/changes'
import type { NameOf } from '@/lib/revisions/field-words'
import type { Fields, Revision } from '@/lib/revisions/model'

type Props = {
  type: RecordType
  revision: Revision
  nameOf: NameOf
  /** Actions on this version. */
  children?: ReactNode
}

/** One version of a record: when, by whom and why; the first one in full, a later one with the lines that changed. */
export function Version({ type, revision, nameOf, children }: Props) {
  const { version, at, by, before, after } = revision
  const changes = listChanges(type, revision, nameOf)
  const reason = ownReason(revision.reason)
  return (
    <li>
      <p className="version-when">
        <b>Version {version}</b>
        <time dateTime={at}>
          {formatDate(at.slice(0, 10))}, {at.slice(11, 16)}
        </time>
        <bdi>{by}</bdi>
      </p>
      <div>
        <p className="version-what">{versionWords(revision, changes.length)}</p>
        {before === null && after !== null ? (
          <Whole type={type} fields={after} nameOf={nameOf} />
        ) : (
          <ChangedLines changes={changes} />
        )}
        {reason && (
          <p className="change-reason">
            “<bdi>{reason}</bdi>”
          </p>
        )}
        {before !== null && after !== null && (
          <details className="version-whole">
            <summary className="link">Read it whole</summary>
            <Whole type={type} fields={after} nameOf={nameOf} />
          </details>
        )}
      </div>
      <div className="version-actions">{children}</div>
    </li>
  )
}

function Whole({ type, fields, nameOf }: { type: RecordType; fields: Fields; nameOf: NameOf }) {
  return (
    <dl className="version-fields">
      {listFields(type, fields, nameOf).map(({ field, label, words }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function ChangedLines({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null
  return (
    <dl className="version-fields">
      {changes.map(({ field, label, before, after, parts }) => (
        <div key={field} className="both">
          <dt>{label}</dt>
          <dd className="was" dir="auto">
            <span className="vh">before: </span>
            {before ?? 'not given'}
          </dd>
          <dd className="became" dir="auto">
            <span className="vh">after: </span>
            {parts ? <DifferenceView parts={parts.filter(({ kind }) => kind !== 'removed')} /> : (after ?? 'not given')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
