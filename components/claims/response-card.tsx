import { Conditions } from '@/components/evidence/conditions'
import { Evidence } from '@/components/evidence/evidence'
import { StanceMarks } from '@/components/evidence/marks'
import { affiliationAt } from '@/lib/affiliation'
import type { ClaimPage } from '@/lib/claims/model'
import type { ResponseRecord } from '@/lib/claims/read-model'
import { formatDate } from '@/lib/dates'
import { actorHref } from '@/lib/urls'

type Props = { response: ResponseRecord; page: ClaimPage }

/** One response: actor, basis and quotations; a borrowed one also shows the position's stance and terms. */
export function ResponseCard({ response, page: { actors, sources } }: Props) {
  const { actor, onBehalfOf, stated, basis, inference, position, summary, evidence } = response
  const record = actors.find(({ slug }) => slug === actor.slug)
  const affiliation = record && affiliationAt(record, response.saidTo)
  const published = sources.find(({ slug }) => slug === evidence[0]?.source)?.issued
  return (
    <li className={`rc${stated ? '' : ' inf'}`}>
      <div className="rh">
        <span>
          <a className="who" href={actorHref(actor.slug)}>
            <bdi>{actor.name}</bdi>
          </a>
          <span className="aff">
            {onBehalfOf ? (
              <>
                speaking for{' '}
                <a href={actorHref(onBehalfOf.slug)}>
                  <bdi>{onBehalfOf.name}</bdi>
                </a>
              </>
            ) : (
              <bdi>{affiliation}</bdi>
            )}
          </span>
        </span>
        {!position && <span className={stated ? 'how' : 'tag'}>{basis}</span>}
      </div>
      {position && <StanceMarks position={position} />}
      {position && <Conditions position={position} />}
      <p className="sum">{summary}</p>
      {evidence.map((one) => (
        <Evidence key={one.id} evidence={one} source={sources.find(({ slug }) => slug === one.source)} copy />
      ))}
      {response.saidOn !== published && <p className="loc">Said {formatDate(response.saidOn)}</p>}
      {inference && (
        <p className="why">
          <b>Why inferred</b> {inference}
        </p>
      )}
    </li>
  )
}
