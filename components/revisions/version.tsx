import type { ReactNode } from 'react'
import { formatDate } from '@/lib/dates'
import type { RecordType } from '@/lib/records/record-type'
import { type Change, listChanges } from '@/lib/revisions/changes'
import type { NameOf } from '@/lib/revisions/field-words'
import type { Revision } from '@/lib/revisions/model'

type Props = {
  type: RecordType
  revision: Revision
  nameOf: NameOf
  /** Actions on this version. */
  children?: ReactNode
}

/** One version of a record: date, editor, reason and changes. */
export function Version({ type, revision, nameOf, children }: Props) {
  const { version, at, by, reason } = revision
  const changes = listChanges(type, revision, nameOf)
  return (
    <li>
      <p className="version-head">
        <b>Version {version}</b> <time dateTime={at}>{formatDate(at.slice(0, 10))}</time>, by <bdi>{by}</bdi>
        {reason && (
          <>
            {': '}
            <bdi>{reason}</bdi>
          </>
        )}
      </p>
      {revision.after === null ? (
        <p className="muted">The record was taken out.</p>
      ) : revision.before === null ? (
        <p className="muted">The record as it was entered.</p>
      ) : changes.length === 0 ? (
        <p className="muted">No field changed.</p>
      ) : (
        <dl className="record-fields in-pairs">
          {changes.map((change) => (
            <div key={change.field}>
              <dt>{change.label}</dt>
              <dd>
                <Difference change={change} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </li>
  )
}

function Difference({ change: { before, after, parts } }: { change: Change }) {
  if (parts)
    return (
      <span dir="auto">
        {parts.map(({ kind, text }, index) => {
          const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one difference never change their order
          return <Tag key={index}>{text}</Tag>
        })}
      </span>
    )
  return (
    <>
      <del dir="auto">{before ?? 'not given'}</del> <span aria-hidden="true">→</span>
      <span className="vh">became</span> <ins dir="auto">{after ?? 'not given'}</ins>
    </>
  )
}
