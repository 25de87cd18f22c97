import { locatorWords } from '@/lib/citations/locator'
import type { Comparison } from '@/lib/comparison/model'
import { listNotes } from '@/lib/comparison/notes'
import { formatDate } from '@/lib/dates'
import { EVIDENCE_MODE } from '@/lib/vocabulary'

/** On paper, where nothing can be clicked: the evidence numbered, with where it stands and how it was given. */
export function EvidenceList({ comparison }: { comparison: Comparison }) {
  const { sources, provenance } = comparison
  const source = (slug: string) => sources.find((known) => known.slug === slug)
  return (
    <section className="cites">
      <h2>Evidence</h2>
      <ol>
        {listNotes(comparison).map(({ number, topic, position, evidence }) => (
          <li key={number}>
            <bdi>{position.actor.name}</bdi>, “{topic}”: {source(evidence.source)?.abbreviation}{' '}
            {formatDate(source(evidence.source)?.issued ?? '')}
            {evidence.locator && `, ${locatorWords(evidence.locator)}`},{' '}
            {EVIDENCE_MODE[evidence.mode].label.toLowerCase()}
            {position.basis !== 'stated' && `, ${position.basis}`}
            {position.reportedBy && `, reported by ${position.reportedBy.name}`}.
          </li>
        ))}
      </ol>
      {sources.map((known) => (
        <p key={known.slug} className="srcline">
          {known.abbreviation}: {known.container && `${known.container}, `}“{known.title}”, {formatDate(known.issued)}.
        </p>
      ))}
      <p className="srcline">
        {comparison.words}. {provenance.library}, data version {provenance.dataVersion} of{' '}
        {formatDate(provenance.dataDate)}, codebook {provenance.codebook}.
        {provenance.address && ` ${provenance.address}`}
      </p>
    </section>
  )
}
