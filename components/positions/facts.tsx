import type { ReactNode } from 'react'
import { capitalize } from '@/lib/capitalize'
import { describeDate } from '@/lib/date-words'
import { formatDate } from '@/lib/dates'
import type { PositionDetail } from '@/lib/positions/detail'
import { actorHref, codebookHref, summitHref } from '@/lib/urls'
import { BASIS, STANCE } from '@/lib/vocabulary'

/** Fields of a position, each linked to its codebook term. */
export function Facts({ detail: { position, summit, proposition } }: { detail: PositionDetail }) {
  const { stance, qualifier, basis, inference, reportedBy, confidence, statedOn, wording, onBehalfOf, actor } = position
  return (
    <dl className="record-fields">
      <Fact term="Stance" anchor={`stance-${stance}`}>
        {STANCE[stance].label}, {STANCE[stance].score > 0 ? '+' : ''}
        {String(STANCE[stance].score).replace('-', '−')} <span className="because">{STANCE[stance].meaning}</span>
      </Fact>
      {qualifier && (
        <Fact term="Qualifier" anchor="qualifier">
          <bdi>{qualifier}</bdi>{' '}
          <span className="because">A reservation without a trigger. It does not change the score.</span>
        </Fact>
      )}
      <Fact term="Basis" anchor={`basis-${basis}`}>
        {BASIS[basis].label} <span className="because">{inference ?? BASIS[basis].meaning}</span>
      </Fact>
      {reportedBy && (
        <Fact term="Reported by" anchor="reported-by">
          <a className="link" href={actorHref(reportedBy.slug)}>
            <bdi>{reportedBy.name}</bdi>
          </a>
          <span className="because">Second-hand: never the actor’s own words.</span>
        </Fact>
      )}
      {onBehalfOf && (
        <Fact term="For whom" anchor="on-behalf-of">
          <a className="link" href={actorHref(onBehalfOf.slug)}>
            <bdi>{onBehalfOf.name}</bdi>
          </a>
          <span className="because">
            Listed under both: <bdi>{actor.name}</bdi> speaks, <bdi>{onBehalfOf.name}</bdi> holds the view.
          </span>
        </Fact>
      )}
      <Fact term="Stated on" anchor="dates">
        {formatDate(statedOn)}
        <span className="because">
          <code>{statedOn}</code> {describeDate(statedOn)}
        </span>
      </Fact>
      {summit && (
        <Fact term="At the summit" anchor="summit">
          <a className="link" href={summitHref(summit.slug)}>
            {summit.name}
          </a>
          <span className="because">
            {[formatDate(summit.date), summit.place, summit.status].filter(Boolean).join(', ')}
          </span>
        </Fact>
      )}
      <Fact term="Wording" anchor="topic">
        {proposition === null ? 'None: coded on the name of the topic' : `${wording} of the proposition`}
      </Fact>
      <Fact term="Confidence" anchor="confidence">
        {capitalize(confidence)}
      </Fact>
    </dl>
  )
}

function Fact({ term, anchor, children }: { term: string; anchor: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <a href={codebookHref(anchor)}>{term}</a>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
