import { MovementLines } from '@/components/change/cell-movement'
import { Conditions } from '@/components/evidence/conditions'
import { Evidence } from '@/components/evidence/evidence'
import { StanceMarks } from '@/components/evidence/marks'
import { affiliationAt } from '@/lib/affiliation'
import { countWords } from '@/lib/comparison/words'
import { formatDate, OPEN_END } from '@/lib/dates'
import type { ListedPosition, TopicView } from '@/lib/topics/model'
import { actorHref, positionHref } from '@/lib/urls'

type Props = { entry: ListedPosition; view: TopicView }

/** Most quotations in a row; the position's page has all. */
const QUOTATIONS = 2

/** One position: stance with marks, actor, terms, summary and quotations. */
export function PositionRow({ entry, view }: Props) {
  const { position } = entry
  const { evidence, id } = position
  return (
    <li className="pos" id={`p-${id}`}>
      <div className="c1">
        <StanceMarks position={position} />
        <a className="loc when" href={positionHref(id)}>
          <span className="vh">Record of </span>
          {formatDate(position.statedOn)}
        </a>
      </div>
      <div className="c2">
        <Who entry={entry} view={view} />
        <Conditions position={position} />
        <p className="sum" dir="auto">
          {position.summary}
        </p>
        {entry.movement && <MovementLines movement={entry.movement} />}
        <Reservations entry={entry} />
      </div>
      <div className="c3">
        {evidence.slice(0, QUOTATIONS).map((quotation) => (
          <Evidence copy key={quotation.id} evidence={quotation} source={view.sources.get(quotation.source)} />
        ))}
        {evidence.length > QUOTATIONS && (
          <a className="link and-more" href={`${positionHref(id)}#evidence`}>
            {countWords(evidence.length - QUOTATIONS, 'more quotation')}
          </a>
        )}
      </div>
    </li>
  )
}

function Who({ entry: { occasion, position }, view }: Props) {
  const { holder } = occasion
  const actor = view.actors.get(holder.slug)
  const day = position.statedTo === OPEN_END ? undefined : position.statedTo
  const words = [
    actor && affiliationAt(actor, day),
    holder.slug !== position.actor.slug ? `in the words of ${position.actor.name}` : undefined,
    holder.slug === position.actor.slug && position.onBehalfOf ? `speaking for ${position.onBehalfOf.name}` : undefined,
  ].filter(Boolean)
  return (
    <div>
      <a className="who" href={actorHref(holder.slug)}>
        <bdi>{holder.name}</bdi>
      </a>
      {actor?.nativeName && (
        <span className="aff script-name">
          <bdi>{actor.nativeName}</bdi>
        </span>
      )}
      {words.length > 0 && (
        <span className="aff">
          <bdi>{words.join(', ')}</bdi>
        </span>
      )}
    </div>
  )
}

/** Warnings: earlier wording, positions of equal rank, later words of the actor spoken for. */
function Reservations({ entry: { position, review, overtaken } }: Pick<Props, 'entry'>) {
  const notes = [
    position.outdated ? `On wording ${position.wording}: under review` : undefined,
    review === 'stances' ? 'Two positions of equal rank on one day: under review' : undefined,
    overtaken ? `Later words count for ${overtaken.name}` : undefined,
  ].filter((note) => note !== undefined)
  return notes.map((note) => (
    <p key={note} className="review">
      {note}
    </p>
  ))
}
