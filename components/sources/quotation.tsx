import { CopyLink } from '@/components/controls/copy-link'
import { AddTranslation } from '@/components/editing/translation-form'
import { Words } from '@/components/evidence/evidence'
import { Glyph } from '@/components/stance/glyphs'
import { evidenceCitation } from '@/lib/citations/evidence-citation'
import { locatorWords } from '@/lib/citations/locator'
import { formatDate } from '@/lib/dates'
import { editHref, historyHref } from '@/lib/editing/addresses'
import { type EvidenceRecord, quotedWords, type SourceRecord } from '@/lib/records/read-model'
import type { QuotedWords } from '@/lib/sources/model'
import { actorHref, sourceHref, sourceTextHref } from '@/lib/urls'
import { CHECK_RESULT, EVIDENCE_MODE } from '@/lib/vocabulary'
import { Proves } from './proves'

type Props = {
  quoted: QuotedWords
  source: SourceRecord
  held: boolean
  /** Whether the text around the words may be read. */
  readable: boolean
  /** The name that this browser signs with; undefined where the viewer may not edit. */
  coder: string | undefined
}

/** One quotation of a source: locator, words, speakers, check result and the records it proves. */
export function Quotation({ quoted: { evidence, proves }, source, held, readable, coder }: Props) {
  const { id, locator, mode, speakers } = evidence
  return (
    <li className="quot" id={id}>
      <div className="place">
        <a href={`#${id}`} aria-label={locator ? `Link to ${locatorWords(locator)}` : 'Link to this quotation'}>
          {locator ? locatorWords(locator) : '#'}
        </a>
      </div>
      <div className="words">
        <Words evidence={evidence} />
        {!EVIDENCE_MODE[mode].quoted && (
          <p className="anchor">
            The passage at <bdi lang={evidence.lang}>{quotedWords(evidence)}</bdi>
          </p>
        )}
        <p className="said">
          {speakers.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && (index === speakers.length - 1 ? ' and ' : ', ')}
              <a className="who" href={actorHref(slug)}>
                <bdi>{name}</bdi>
              </a>
            </span>
          ))}
          <span className="aff">{EVIDENCE_MODE[mode].label}</span>
        </p>
        <p className="cite">
          <Check evidence={evidence} held={held} />
          {readable && (
            <a className="copy" href={sourceTextHref(source.slug, id)}>
              In the text
            </a>
          )}
          <CopyLink
            className="copy"
            href={sourceHref(evidence)}
            label="Copy citation"
            text={evidenceCitation(evidence, source)}
          />
          <a className="copy only-editing" href={editHref('quotation', id)}>
            Edit<span className="vh"> this quotation</span>
          </a>
          <a className="copy" href={historyHref('quotation', id)}>
            History<span className="vh"> of this quotation</span>
          </a>
        </p>
        {coder !== undefined && <AddTranslation quotation={evidence} coder={coder} />}
      </div>
      <Proves proves={proves} />
    </li>
  )
}

/** Result and day of the last check. */
function Check({ evidence: { checked, mode }, held }: { evidence: EvidenceRecord; held: boolean }) {
  if (!checked) return <span className="unchecked">Not checked against the text yet</span>
  const { result, on } = checked
  const passage = !EVIDENCE_MODE[mode].quoted && result === 'exact'
  return (
    <span className={`ok check-${result}`}>
      <Glyph name={result} />
      <span>
        {passage ? 'Passage found' : CHECK_RESULT[result].label}, checked {formatDate(on)}
        {!held && <span className="held-not"> (text not held here)</span>}
      </span>
    </span>
  )
}
