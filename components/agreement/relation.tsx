import type { PairTopic } from '@/lib/agreement/model'

export const RELATION: Record<PairTopic['relation'], string> = {
  same: 'same side',
  terms: 'same side, different terms',
  neither: 'one of them mixed',
  opposite: 'opposite sides',
}
const RELATIONS = ['same', 'terms', 'neither', 'opposite'] as const

/** One square a shared topic, same side first; a topic that is part of another is small and not counted. */
export function PairSquares({ topics }: { topics: PairTopic[] }) {
  const words = topics.map(({ label, relation }) => `${label}: ${RELATION[relation]}`)
  const ordered = topics.toSorted((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation))
  return (
    <span className="sqs" role="img" aria-label={words.join(', ')}>
      {ordered.map(({ cell, relation, part, label }) => (
        <span key={cell} className={`sq q-${relation}${part ? ' part-of' : ''}`} title={label} />
      ))}
    </span>
  )
}

/** The key of the squares. */
export function RelationKey() {
  return (
    <p className="key">
      {RELATIONS.map((relation) => (
        <span key={relation}>
          <span className={`sq q-${relation}`} /> {RELATION[relation]}
        </span>
      ))}
      <span>
        <span className="sq q-same part-of" /> part of another topic, not counted in addition to it
      </span>
    </p>
  )
}
