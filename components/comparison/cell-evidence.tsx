import { Evidence } from '@/components/evidence/evidence'
import type { Cell } from '@/lib/comparison/model'
import { placeKey } from '@/lib/comparison/notes'
import type { EvidenceRecord, PositionRecord, TopicRecord } from '@/lib/records/read-model'
import type { CellContext } from './cell-view'

type Props = {
  evidence: EvidenceRecord[]
  position: PositionRecord | undefined
  cell: Cell
  topic: TopicRecord
  context: CellContext
}

/** What a cell rests on, as deep as the view goes; on paper with the numbers of the list below the table. */
export function CellEvidence({ evidence, position, cell, topic, context: { depth, notes, sources } }: Props) {
  const numberOf = (one: EvidenceRecord) => notes.get(placeKey({ topic, cell, position, evidence: one }))
  if (depth === 'quotation')
    return evidence.map((one) => (
      <Evidence key={one.id} evidence={one} source={sources.get(one.source)} note={numberOf(one)} />
    ))
  // A silence needs no citation where only stances are asked for.
  const cited = cell.kind === 'silent' && depth === 'stance' ? [] : places(evidence)
  return (
    <>
      {evidence.length > 0 && <span className="fn">{evidence.map(numberOf).join(', ')}</span>}
      {cited.map((one) => (
        <Evidence key={one.id} evidence={one} source={sources.get(one.source)} words={false} />
      ))}
    </>
  )
}

/** One of each place: without their words, two quotations from one paragraph are one citation. */
function places(evidence: EvidenceRecord[]): EvidenceRecord[] {
  const place = ({ source, locator }: EvidenceRecord) => `${source} ${locator?.kind} ${locator?.value}`
  return evidence.filter((one, at) => evidence.findIndex((other) => place(other) === place(one)) === at)
}
