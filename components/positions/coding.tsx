import { Codings } from '@/components/sources/codings'
import type { PositionDetail } from '@/lib/positions/detail'
import { codebookHref } from '@/lib/urls'

/** The coding that the record belongs to: coder, day and coverage. */
export function Coding({ detail: { coding, position } }: { detail: PositionDetail }) {
  const covered = coding.actors.some(({ slug }) => slug === position.actor.slug)
  return (
    <section className="coded">
      <h2>
        <a href={codebookHref('coding')}>How it was coded</a>
      </h2>
      <Codings codings={[coding]} named />
      {coding.complete && !covered && (
        <p>
          <bdi>{position.actor.name}</bdi> is not among them and is coded only where the source gives their words or
          acts.
        </p>
      )}
    </section>
  )
}
