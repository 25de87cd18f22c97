import { locatorWords } from '@/lib/citations/locator'
import type { Comparison } from '@/lib/comparison/model'
import { numberEvidence } from '@/lib/comparison/notes'
import { formatDate } from '@/lib/dates'
import { howKnown } from '@/lib/topic/history-words'
import { EVIDENCE_MODE, SILENCE } from '@/lib/vocabulary'

/** On paper, where nothing can be clicked: the evidence numbered, with where it stands and how it was given. */
export function EvidenceList({ comparison }: { comparison: Comparison }) {
  const { sources, provenance } = comparison
  const source = (slug: string) => sources.find((known) => known.slug === slug)
  return (
    <section className="cites">
      <h2>Evidence</h2>
      <ol>
        {numberEvidence(comparison).map(({ number, topic, cell, position, evidence }) => (
          <li key={number}>
            <bdi>{position?.actor.name ?? evidence.speakers.map(({ name }) => name).join(', ')}</bdi>, “{topic.label}”:{' '}
            {source(evidence.source)?.abbreviation} {formatDate(source(evidence.source)?.issued ?? '')}
            {evidence.locator && `, ${locatorWords(evidence.locator)}`},{' '}
            {EVIDENCE_MODE[evidence.mode].label.toLowerCase()}
            {position ? howKnown(position) : cell.kind === 'silent' && `, ${SILENCE[cell.silence].label.toLowerCase()}`}
            .
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
