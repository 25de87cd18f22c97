import { formatDate } from '@/lib/dates'
import type { PositionDetail } from '@/lib/position/model'
import { type Change, listChanges } from '@/lib/revisions/changes'
import type { Revision } from '@/lib/revisions/model'
import { codebookHref } from '@/lib/urls'

/** Every version of the record: when, by whom, why, and what it changed. */
export function Revisions({ detail }: { detail: PositionDetail }) {
  const { revisions } = detail
  return (
    <section className="part" id="revisions">
      <div className="parthead">
        <h2>Revisions</h2>
        <p className="note">
          <a href={codebookHref('revision')}>A published record is never changed in silence</a>
        </p>
      </div>
      <ol className="revisions">
        {revisions.map((revision) => (
          <Version key={revision.version} revision={revision} names={namesOf(detail)} />
        ))}
      </ol>
    </section>
  )
}

function Version({ revision, names }: { revision: Revision; names: Map<string, string> }) {
  const { version, at, by, reason } = revision
  const changes = listChanges(revision, (_, slug) => names.get(slug))
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
      {revision.before === null ? (
        <p className="muted">The record as it was first entered.</p>
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
    </li>
  )
}

function Difference({ change: { before, after, parts } }: { change: Change }) {
  if (parts)
    return (
      <span dir="auto">
        {parts.map(({ kind, text }, at) => {
          const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one difference never change their order
          return <Tag key={at}>{text}</Tag>
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

/** Names for the slugs that the page knows; others stay as they are. */
function namesOf({ actors, topic, summits }: PositionDetail): Map<string, string> {
  return new Map([
    ...[...actors.values()].map(({ slug, name }) => [slug, name] as const),
    ...summits.map(({ slug, name }) => [slug, name] as const),
    [topic.slug, topic.label] as const,
  ])
}
