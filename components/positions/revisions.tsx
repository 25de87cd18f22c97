import { Version } from '@/components/revisions/version'
import type { PositionDetail } from '@/lib/positions/detail'
import type { NameOf } from '@/lib/revisions/field-words'
import { codebookHref } from '@/lib/urls'

/** All versions of the record. */
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
      <ol className="versions">
        {revisions.map((revision) => (
          <Version key={revision.version} type="position" revision={revision} nameOf={namesOf(detail)} />
        ))}
      </ol>
    </section>
  )
}

/** Names of the records that the page knows; others keep their slugs. */
function namesOf({ actors, topic, summits }: PositionDetail): NameOf {
  return (of, slug) => {
    if (of === 'actor') return actors.get(slug)?.name
    if (of === 'summit') return summits.find((summit) => summit.slug === slug)?.name
    return of === 'topic' && slug === topic.slug ? topic.label : undefined
  }
}
