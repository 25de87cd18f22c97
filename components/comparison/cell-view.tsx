import { Conditions } from '@/components/evidence/conditions'
import { Evidence } from '@/components/evidence/evidence'
import { StanceMarks } from '@/components/evidence/marks'
import { SilenceMark } from '@/components/stance/silence-mark'
import type { Cell, HeldCell, SilentCell } from '@/lib/comparison/model'
import { REVIEW_WORDS, reviewOf } from '@/lib/counting'
import { formatDate } from '@/lib/dates'
import type { CompareFilter } from '@/lib/filter/compare'
import type { EvidenceRecord, PositionRecord, SourceRecord } from '@/lib/records'

export type CellContext = {
  sources: Map<string, SourceRecord>
  depth: CompareFilter['cells']
  /** Print numbers evidence through the table: the number of a quotation, by position and quotation id. */
  notes: Map<string, number>
}

/** One cell: positions with their proof, a silence with who looked, or what the filter leaves out. */
export function CellView({ cell, context }: { cell: Cell; context: CellContext }) {
  if (cell.kind === 'held') return <Held cell={cell} context={context} />
  if (cell.kind === 'silent') return <Silent cell={cell} context={context} />
  return (
    <span className="left-out">
      Left out by the filter: {cell.count === 1 ? 'one position' : `${cell.count} positions`} ({cell.why.join('; ')})
    </span>
  )
}

function Held({ cell, context }: { cell: HeldCell; context: CellContext }) {
  const review = reviewOf(cell.positions)
  return (
    <>
      {review && <span className="review">Under review: {REVIEW_WORDS[review]}</span>}
      {cell.positions.map((position) => (
        <HeldPosition key={position.id} position={position} context={context} />
      ))}
    </>
  )
}

function HeldPosition({ position, context }: { position: PositionRecord; context: CellContext }) {
  const { depth } = context
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
      <Conditions position={position} />
      {depth !== 'stance' && <p className="sum">{position.summary}</p>}
      {(depth === 'quotation' ? position.evidence : places(position.evidence)).map((evidence) => (
        <Evidence
          key={evidence.id}
          evidence={evidence}
          source={context.sources.get(evidence.source)}
          words={depth === 'quotation'}
          note={context.notes.get(`${position.id} ${evidence.id}`)}
        />
      ))}
    </div>
  )
}

/** One of each place: without their words, two quotations from one paragraph are one citation. */
function places(evidence: EvidenceRecord[]): EvidenceRecord[] {
  const place = ({ source, locator }: EvidenceRecord) => `${source} ${locator?.kind} ${locator?.value}`
  return evidence.filter((one, at) => evidence.findIndex((other) => place(other) === place(one)) === at)
}

function Silent({ cell, context }: { cell: SilentCell; context: CellContext }) {
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
      {context.depth !== 'stance' &&
        cell.evidence.map((evidence) => (
          <Evidence
            key={evidence.id}
            evidence={evidence}
            source={context.sources.get(evidence.source)}
            words={context.depth === 'quotation'}
          />
        ))}
    </>
  )
}
