import { Version } from '@/components/revisions/version'
import type { PositionDetail } from '@/lib/positions/detail'
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
      <ol className="revisions">
        {revisions.map((revision) => (
          <Version key={revision.version} revision={revision} names={namesOf(detail)} />
        ))}
      </ol>
    </section>
  )
}

/** Names of the slugs that the page knows. */
function namesOf({ actors, topic, summits }: PositionDetail): Map<string, string> {
  return new Map([
    ...[...actors.values()].map(({ slug, name }) => [slug, name] as const),
    ...summits.map(({ slug, name }) => [slug, name] as const),
    [topic.slug, topic.label] as const,
  ])
}
