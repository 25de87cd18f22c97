import { Evidence } from '@/components/evidence/evidence'
import type { Cell } from '@/lib/comparison/model'
import { spotKey } from '@/lib/comparison/notes'
import type { CompareFilter } from '@/lib/filter/compare'
import type { EvidenceRecord, PositionRecord, SourceRecord, TopicRecord } from '@/lib/records'

export type CellContext = {
  sources: Map<string, SourceRecord>
  depth: CompareFilter['cells']
  /** Print numbers evidence through the table: the numbers by `spotKey`. */
  notes: Map<string, number>
}

type Props = {
  evidence: EvidenceRecord[]
  position: PositionRecord | undefined
  cell: Cell
  topic: TopicRecord
  context: CellContext
}

/** What a cell rests on, as deep as the view goes; on paper with the numbers of the list below the table. */
export function CellEvidence({ evidence, position, cell, topic, context: { depth, notes, sources } }: Props) {
  const numberOf = (one: EvidenceRecord) => notes.get(spotKey({ topic, cell, position, evidence: one }))
  if (depth === 'quotation')
    return evidence.map((one) => (
      <Evidence key={one.id} evidence={one} source={sources.get(one.source)} note={numberOf(one)} />
    ))
  // A silence needs no citation where only stances are asked for.
  const cited = cell.kind === 'silent' && depth === 'stance' ? [] : onePerCitation(evidence)
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
function onePerCitation(evidence: EvidenceRecord[]): EvidenceRecord[] {
  const spot = ({ source, locator }: EvidenceRecord) => `${source} ${locator?.kind} ${locator?.value}`
  return evidence.filter((one, index) => evidence.findIndex((other) => spot(other) === spot(one)) === index)
}
