import { StanceChip } from '@/components/stance/stance-chip'
import { affiliationAt } from '@/lib/affiliation'
import { formatDate } from '@/lib/dates'
import { quotedWords } from '@/lib/records/read-model'
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
          <b>{mark(hit.record.label)}</b> <span className="prop">{mark(hit.record.proposition)}</span>
        </a>
      )
    case 'claim':
      return (
        <a href={claimHref(hit.record.slug)}>
          <span className="prop">{mark(hit.record.statement)}</span> <span className="aff">{hit.record.claimant}</span>
        </a>
      )
    case 'position':
      return (
        <a href={positionHref(hit.record.id)}>
          <StanceChip stance={hit.record.stance} secondHand={hit.record.reportedBy !== null} />{' '}
          <b className="who">
            <bdi>{hit.record.actor.name}</bdi>
          </b>{' '}
          {mark([hit.record.summary, hit.record.qualifier].filter(Boolean).join(' · '))}
        </a>
      )
    case 'quotation':
      return (
        <a href={sourceHref(hit.record)}>
          <span className="prop" lang={hit.record.lang} dir="auto">
            {EVIDENCE_MODE[hit.record.mode].quoted ? (
              <>“{mark(quotedWords(hit.record))}”</>
            ) : (
              mark(quotedWords(hit.record))
            )}
          </span>{' '}
          <span className="aff">
            {hit.record.speakers.map(({ name }) => name).join(', ')}
            {!EVIDENCE_MODE[hit.record.mode].quoted && ', in the reporter’s words'}
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
