import { ShortCitation } from '@/components/evidence/evidence'
import { locatorWords } from '@/lib/citations/locator'
import type { Comparison } from '@/lib/comparison/model'
import { type NumberedSpot, numberEvidence } from '@/lib/comparison/notes'
import { formatDate } from '@/lib/dates'
import { provenanceText } from '@/lib/exports/provenance-text'
import type { SourceRecord } from '@/lib/records/read-model'
import { howKnown } from '@/lib/topics/history-words'
import { EVIDENCE_MODE, SILENCE } from '@/lib/vocabulary'

/** Print only: the numbered evidence with locators and how it is quoted. */
export function EvidenceList({ comparison }: { comparison: Comparison }) {
  const { sources } = comparison
  const spots = numberEvidence(comparison)
  const cited = new Set(spots.map(({ evidence }) => evidence.source))
  const bySlug = new Map(sources.map((source) => [source.slug, source]))
  // A single source is named once, above the list.
  const only = cited.size === 1 ? sources.find(({ slug }) => cited.has(slug)) : undefined
  return (
    <section className="cites">
      <h2>Evidence</h2>
      {only && (
        <p className="srcline">
          All from <SourceLine source={only} />
        </p>
      )}
      <ol>
        {spots.map((spot) => (
          <Numbered key={spot.number} spot={spot} source={only ? undefined : bySlug.get(spot.evidence.source)} />
        ))}
      </ol>
      {sources.map(
        (known) =>
          known !== only && (
            <p key={known.slug} className="srcline">
              <SourceLine source={known} />
            </p>
          ),
      )}
      <p className="srcline">
        {comparison.words}. {provenanceText(comparison.provenance)}
      </p>
    </section>
  )
}

function Numbered({ spot, source }: { spot: NumberedSpot; source: SourceRecord | undefined }) {
  const { topic, cell, position, evidence } = spot
  const speakers = position ? [position.actor] : evidence.speakers
  const where = source ? <ShortCitation source={source} evidence={evidence} /> : words(evidence.locator)
  return (
    <li>
      <bdi>{speakers.map(({ name }) => name).join(', ')}</bdi>, “{topic.label}”: {where}
      {where && ', '}
      {EVIDENCE_MODE[evidence.mode].label.toLowerCase()}
      {position ? howKnown(position) : cell.kind === 'silent' && `, ${SILENCE[cell.silence].label.toLowerCase()}`}.
    </li>
  )
}

const words = (locator: NumberedSpot['evidence']['locator']) => locator && locatorWords(locator)

function SourceLine({ source: { abbreviation, container, title, issued } }: { source: SourceRecord }) {
  return (
    <>
      <bdi>{abbreviation}</bdi>: {container && <bdi>{container}, </bdi>}“<bdi>{title}</bdi>”, {formatDate(issued)}.
    </>
  )
}
