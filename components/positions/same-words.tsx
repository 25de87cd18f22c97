import { Proves } from '@/components/sources/proves'
import type { PositionDetail } from '@/lib/positions/detail'
import { quotedWords } from '@/lib/records/read-model'
import { EVIDENCE_MODE } from '@/lib/vocabulary'

/** Other records that rest on the same quotations, and are therefore not independent findings. */
export function SameWordsPart({ detail: { position, proofs } }: { detail: PositionDetail }) {
  const shared = position.evidence.filter(({ id }) => (proofs.get(id)?.length ?? 0) > 0)
  return (
    <section className="part" id="same-words">
      <div className="parthead">
        <h2>What else these words prove</h2>
        {shared.length > 0 && <p className="note">One sentence under two records is not two independent findings</p>}
      </div>
      {shared.length === 0 && <p className="no-record">Nothing else in the library rests on the same words.</p>}
      {shared.map((evidence) => (
        <div key={evidence.id} className="same-words">
          {position.evidence.length > 1 && (
            <p className="loc">
              <a href={`#${evidence.id}`}>
                {EVIDENCE_MODE[evidence.mode].quoted ? (
                  <bdi lang={evidence.lang}>“{quotedWords(evidence)}”</bdi>
                ) : (
                  'The passage in the reporter’s words'
                )}
              </a>
            </p>
          )}
          <Proves proves={proofs.get(evidence.id) ?? []} />
        </div>
      ))}
    </section>
  )
}
