import { CopyLink } from '@/components/controls/copy-link'
import { EditLinks } from '@/components/editing/edit-links'
import { Conditions } from '@/components/evidence/conditions'
import { StanceMarks } from '@/components/evidence/marks'
import { Proposition } from '@/components/topics/proposition'
import { affiliationAt } from '@/lib/affiliation'
import { formatDate, OPEN_END } from '@/lib/dates'
import { STEPS_ON_PAGE } from '@/lib/editing/next-steps'
import type { PositionDetail } from '@/lib/positions/detail'
import { actorHref, positionHref, topicHref, topicsHref } from '@/lib/urls'

/** Head of a position's page: actor, topic, stance, terms and summary. */
export function PositionHeading({ detail }: { detail: PositionDetail }) {
  const { position, topic, proposition, actors } = detail
  const { actor, onBehalfOf } = position
  const known = actors.get(actor.slug)
  const day = position.statedTo === OPEN_END ? undefined : position.statedTo
  const affiliation = known && affiliationAt(known, day)
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={topicsHref()}>Topics</a> / <a href={`${topicsHref()}#${topic.theme.slug}`}>{topic.theme.label}</a> /{' '}
        <a href={topicHref(topic.slug)}>
          <bdi>{topic.label}</bdi>
        </a>
      </nav>
      <div className="titlebar position-title">
        <div>
          <p className="eyebrow">Position, {formatDate(position.statedOn)}</p>
          <h1>
            <a href={actorHref(actor.slug)}>
              <bdi>{actor.name}</bdi>
            </a>
          </h1>
          <p className="lede">
            {known?.nativeName && (
              <>
                <bdi>{known.nativeName}</bdi>
                {(affiliation || onBehalfOf) && ', '}
              </>
            )}
            {affiliation && <bdi>{affiliation}</bdi>}
            {onBehalfOf && (
              <>
                {affiliation && ', '}speaking for{' '}
                <a className="link" href={actorHref(onBehalfOf.slug)}>
                  <bdi>{onBehalfOf.name}</bdi>
                </a>
              </>
            )}
          </p>
          <EditLinks
            type="position"
            name={position.id}
            next={STEPS_ON_PAGE.position({
              topic: topic.slug,
              actor: actor.slug,
              quotation: position.evidence[0]?.id,
            })}
          />
        </div>
        <div className="actions">
          <CopyLink href={positionHref(position.id)} label="Copy link" />
          <a className="btn primary" href={`${topicHref(topic.slug)}#positions`}>
            All on this topic
          </a>
        </div>
      </div>
      <div className="held-stance">
        <StanceMarks position={position} link={false} />
        <p className="prop" dir="auto">
          <a href={topicHref(topic.slug)}>
            <Proposition of={proposition} />
          </a>
        </p>
        <Conditions position={position} />
        <p className="sum" dir="auto">
          {position.summary}
        </p>
      </div>
    </>
  )
}
