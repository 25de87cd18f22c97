import { BasisTag } from '@/components/evidence/basis-tag'
import { StanceChip } from '@/components/stance/stance-chip'
import { Proposition } from '@/components/topics/proposition'
import { affiliationAt } from '@/lib/affiliation'
import { formatDate } from '@/lib/dates'
import { type EvidenceRecord, quotedWords } from '@/lib/records/read-model'
import { highlight } from '@/lib/search/highlight'
import type { SearchTerms } from '@/lib/search/query'
import type { SearchHit } from '@/lib/search/result'
import { actorHref, claimHref, positionHref, sourceHref, topicHref } from '@/lib/urls'
import { EVIDENCE_MODE, SOURCE_TYPE } from '@/lib/vocabulary'

/** One search result, with the matched words marked. */
export function Hit({ hit, terms }: { hit: SearchHit; terms: SearchTerms }) {
  const mark = (text: string) => <Marked text={text} terms={terms} />
  switch (hit.kind) {
    case 'actor':
      return (
        <a href={actorHref(hit.record.slug)}>
          <b className="who">{mark(hit.record.name)}</b>{' '}
          <span className="aff">
            {mark(
              [hit.record.nativeName, affiliationAt(hit.record, undefined), ...hit.record.aliases]
                .filter(Boolean)
                .join(' · '),
            )}
          </span>
        </a>
      )
    case 'topic':
      return (
        <a href={topicHref(hit.record.slug)}>
          <b>{mark(hit.record.label)}</b>{' '}
          <span className="prop">
            {hit.record.proposition === null ? <Proposition of={null} /> : mark(hit.record.proposition)}
          </span>
        </a>
      )
    case 'claim':
      return (
        <a href={claimHref(hit.record.slug)}>
          <span className="prop">{mark(hit.record.statement)}</span>{' '}
          <span className="aff">
            {mark(hit.record.claimant)}, {formatDate(hit.record.madeOn)}
          </span>
        </a>
      )
    case 'position':
      return (
        <a href={positionHref(hit.record.id)}>
          <StanceChip stance={hit.record.stance} secondHand={hit.record.reportedBy !== null} />{' '}
          <b className="who">{mark(hit.record.actor.name)}</b>{' '}
          {hit.record.onBehalfOf && <>for {mark(hit.record.onBehalfOf.name)} </>}
          on <b>{mark(hit.topic.label)}</b> <span className="aff">{formatDate(hit.record.statedOn)}</span>{' '}
          <BasisTag basis={hit.record.basis} />
          <span className="summary">
            {mark([hit.record.summary, hit.record.qualifier].filter(Boolean).join(' · '))}
          </span>
          <SaidWith evidence={hit.record.evidence} terms={terms} />
        </a>
      )
    case 'quotation':
      return (
        <a href={sourceHref(hit.record)}>
          <Words of={hit.record} terms={terms} />{' '}
          <span className="aff">
            {mark(hit.record.speakers.map(({ name }) => name).join(', '))}
            {!EVIDENCE_MODE[hit.record.mode].quoted && ', in the reporter’s words'}
            {hit.topics.length > 0 && ` on ${hit.topics.map(({ label }) => label).join(', ')}`}
            {`, ${formatDate(hit.issued)}`}
          </span>
        </a>
      )
    case 'source':
      return (
        <a href={`/sources/${hit.record.slug}`}>
          <span className="prop">{mark(hit.record.title)}</span>{' '}
          <span className="aff">
            {mark(hit.record.container ?? SOURCE_TYPE[hit.record.type].label)}, {formatDate(hit.record.issued)}
          </span>
        </a>
      )
    case 'summit':
      return (
        <a href={`/summits/${hit.record.slug}`}>
          <b className="who">{mark(hit.record.name)}</b> <span className="aff">{formatDate(hit.record.date)}</span>
        </a>
      )
  }
}

/** The first quotation of a position that has words of the search in it. */
function SaidWith({ evidence, terms }: { evidence: EvidenceRecord[]; terms: SearchTerms }) {
  const said = evidence.find((one) => highlight(quotedWords(one), terms).some(({ hit }) => hit))
  return (
    said && (
      <span className="said-with">
        <Words of={said} terms={terms} />
      </span>
    )
  )
}

function Words({ of, terms }: { of: EvidenceRecord; terms: SearchTerms }) {
  const words = <Marked text={quotedWords(of)} terms={terms} />
  return (
    <span className="prop" lang={of.lang} dir="auto">
      {EVIDENCE_MODE[of.mode].quoted ? <>“{words}”</> : words}
    </span>
  )
}

function Marked({ text, terms }: { text: string; terms: SearchTerms }) {
  return (
    <bdi>
      {highlight(text, terms).map(({ text: piece, hit }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change their order
        hit ? <mark key={index}>{piece}</mark> : piece,
      )}
    </bdi>
  )
}
