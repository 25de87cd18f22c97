import { Evidence } from '@/components/evidence/evidence'
import type { Cell } from '@/lib/comparison/model'
import { spotKey } from '@/lib/comparison/notes'
import { countWords } from '@/lib/comparison/words'
import type { CompareFilter } from '@/lib/filter/compare'
import type { EvidenceRecord, PositionRecord, SourceRecord, TopicRecord } from '@/lib/records/read-model'

export type CellContext = {
  sources: Map<string, SourceRecord>
  depth: CompareFilter['cells']
  /** Note numbers of the evidence in print, by `spotKey`. */
  notes: Map<string, number>
}

type Props = {
  evidence: EvidenceRecord[]
  position: PositionRecord | undefined
  cell: Cell
  topic: TopicRecord
  context: CellContext
}

/** Evidence of a cell: quotations or citations, as the view's `cells` says; note numbers in print. */
export function CellEvidence({ evidence, position, cell, topic, context: { depth, notes, sources } }: Props) {
  const numberOf = (one: EvidenceRecord) => notes.get(spotKey({ topic, cell, position, evidence: one }))
  if (depth === 'quotation') {
    const [first, ...more] = evidence.map((one) => (
      <Evidence key={one.id} evidence={one} source={sources.get(one.source)} note={numberOf(one)} />
    ))
    return (
      <>
        {first}
        {more.length > 0 && (
          <details className="more-q">
            <summary>
              <span className="link">{countWords(more.length, 'more quotation')}</span>
            </summary>
            {more}
          </details>
        )}
      </>
    )
  }
  // Where only stances are shown, silences have no citation.
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

/** One quotation per source and locator: without words, two from one paragraph are one citation. */
function onePerCitation(evidence: EvidenceRecord[]): EvidenceRecord[] {
  const spot = ({ source, locator }: EvidenceRecord) => `${source} ${locator?.kind} ${locator?.value}`
  return evidence.filter((one, index) => evidence.findIndex((other) => spot(other) === spot(one)) === index)
}
