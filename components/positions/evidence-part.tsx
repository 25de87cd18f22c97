import { AddTranslation } from '@/components/editing/translation-form'
import { countWords } from '@/lib/comparison/words'
import type { PositionDetail } from '@/lib/positions/detail'
import { EvidenceInFull } from './evidence-in-full'

type Props = {
  detail: PositionDetail
  /** The name that this browser signs with; undefined where the viewer may not edit. */
  coder: string | undefined
}

/** All quotations of a position, with locators and check results. */
export function EvidencePart({ detail: { position, sources, held }, coder }: Props) {
  return (
    <section className="part first" id="evidence">
      <div className="parthead">
        <h2>Evidence</h2>
        <p className="note">{countWords(position.evidence.length, 'quotation')}</p>
      </div>
      <ol className="proofs">
        {position.evidence.map((evidence) => (
          <EvidenceInFull
            key={evidence.id}
            evidence={evidence}
            source={sources.get(evidence.source)}
            held={held.includes(evidence.id)}
          >
            {coder !== undefined && <AddTranslation quotation={evidence} coder={coder} position={position.id} />}
          </EvidenceInFull>
        ))}
      </ol>
    </section>
  )
}
