import { MovementLines, SaidOn } from '@/components/change/cell-movement'
import { Conditions } from '@/components/evidence/conditions'
import { StanceMarks } from '@/components/evidence/marks'
import { SilenceMark } from '@/components/stance/silence-mark'
import type { CellMovement } from '@/lib/change/cell'
import type { Cell, HeldCell, SilentCell } from '@/lib/comparison/model'
import { REVIEW_WORDS, reviewOf } from '@/lib/counting'
import { formatDate } from '@/lib/dates'
import type { PositionRecord, TopicRecord } from '@/lib/records/read-model'
import { type CellContext, CellEvidence } from './cell-evidence'

type Props<Of extends Cell> = { cell: Of; topic: TopicRecord; context: CellContext }

/** One cell: positions with evidence, a silence with the sources read, or left-out positions. */
export function CellView({ cell, topic, context }: Props<Cell>) {
  if (cell.kind === 'held') return <Held cell={cell} topic={topic} context={context} />
  if (cell.kind === 'silent') return <Silent cell={cell} topic={topic} context={context} />
  return (
    <span className="left-out">
      Left out by the filter: {cell.count === 1 ? 'one position' : `${cell.count} positions`} ({cell.why.join('; ')})
    </span>
  )
}

function Held({ cell, topic, context }: Props<HeldCell>) {
  const review = reviewOf(cell.positions)
  return (
    <>
      {review && <span className="review">Under review: {REVIEW_WORDS[review]}</span>}
      {cell.positions.map((position, index) => (
        <HeldPosition
          key={position.id}
          cell={cell}
          topic={topic}
          position={position}
          movement={index === 0 ? cell.movement : undefined}
          context={context}
        />
      ))}
    </>
  )
}

type HeldProps = Props<HeldCell> & { position: PositionRecord; movement: CellMovement | undefined }

function HeldPosition({ position, movement, ...props }: HeldProps) {
  const { depth } = props.context
  const spokenFor = position.holder !== position.actor.slug
  return (
    <div className="held">
      <StanceMarks position={position} />
      {spokenFor && (
        <span className="cond">
          said by <bdi>{position.actor.name}</bdi>
        </span>
      )}
      {!spokenFor && position.onBehalfOf && (
        <span className="cond">
          for <bdi>{position.onBehalfOf.name}</bdi>
        </span>
      )}
      <SaidOn statement={position} movement={movement} />
      {movement && <MovementLines movement={movement} />}
      <Conditions position={position} />
      {depth !== 'stance' && <p className="sum">{position.summary}</p>}
      <CellEvidence evidence={position.evidence} position={position} {...props} />
    </div>
  )
}

function Silent({ cell, ...props }: Props<SilentCell>) {
  const [latest] = cell.looked
  return (
    <>
      <SilenceMark silence={cell.silence} />
      {latest && (
        <span className="loc">
          Looked {formatDate(latest.issued)}, in{' '}
          {cell.looked.length === 1 ? '1 source' : `${cell.looked.length} sources`}
        </span>
      )}
      <CellEvidence evidence={cell.evidence} position={undefined} cell={cell} {...props} />
    </>
  )
}
