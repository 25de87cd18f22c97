import { CopyLink } from '@/components/controls/copy-link'
import { Glyph } from '@/components/stance/glyphs'
import { evidenceCitation } from '@/lib/citations/evidence-citation'
import { locatorWords } from '@/lib/citations/locator'
import { formatDate } from '@/lib/dates'
import { type EvidenceRecord, quotedWords, type SourceRecord } from '@/lib/records/read-model'
import { sourceHref } from '@/lib/urls'
import { CHECK_RESULT, EVIDENCE_MODE, type EvidenceMode } from '@/lib/vocabulary'

type Props = {
  evidence: EvidenceRecord
  source: SourceRecord | undefined
  /** Whether the words are shown, or only the citation. */
  words?: boolean
  /** Note number in print. */
  note?: number | undefined
  /** Whether there is a button that copies the full citation. */
  copy?: boolean
}

/** One quotation as evidence: words (or a note that they are the reporter's), citation, check result. */
export function Evidence({ evidence, source, words = true, note, copy = false }: Props) {
  return (
    <>
      {words && <Words evidence={evidence} note={note} />}
      {source && (
        <div className="cite">
          <CheckMark evidence={evidence} />
          <a href={sourceHref(evidence)}>
            <ShortCitation source={source} evidence={evidence} />
          </a>
          {copy && (
            <CopyLink
              className="copy"
              href={sourceHref(evidence)}
              label="Copy citation"
              text={evidenceCitation(evidence, source)}
            />
          )}
        </div>
      )}
    </>
  )
}

type Cited = { source: Pick<SourceRecord, 'abbreviation' | 'issued'>; evidence?: EvidenceRecord }

/** `shortCitation` with the source's name isolated, so that right-to-left text does not reorder the date. */
export function ShortCitation({ source, evidence }: Cited) {
  return (
    <span>
      <bdi>{source.abbreviation}</bdi>, {formatDate(source.issued)}
      {evidence?.locator && `, ${locatorWords(evidence.locator)}`}
    </span>
  )
}

/** The words of a quotation; only the speaker's own words get quotation marks, a paraphrase never does. */
export function Words({ evidence, note }: { evidence: EvidenceRecord; note?: number | undefined }) {
  const number = note !== undefined && <span className="fn">{note}</span>
  if (!EVIDENCE_MODE[evidence.mode].quoted)
    return (
      <p className="para">
        In the reporter’s words, not quoted
        {number}
      </p>
    )
  return (
    <blockquote className="q" lang={evidence.lang} dir="auto">
      “{quotedWords(evidence)}”{number}
      {evidence.translations.map((translation) => (
        <span key={translation.lang} className="translation" lang={translation.lang} dir="auto">
          {translation.text}{' '}
          <span className="by" lang="en" dir="ltr">
            {translation.method === 'machine' ? 'translated by machine, ' : 'translated by hand, '}
            {translation.translator}
          </span>
        </span>
      ))}
    </blockquote>
  )
}

/** Check result of a quotation. @param bare shows the glyph alone, where the result is written next to it */
export function CheckMark({ evidence, bare = false }: { evidence: EvidenceRecord; bare?: boolean }) {
  const { checked } = evidence
  if (!checked) return <span className="unchecked">not checked</span>
  return (
    <span className={`ok check-${checked.result}`} title={`Checked ${formatDate(checked.on)}`}>
      <Glyph name={checked.result} />
      {!bare && (
        <span className={checked.result === 'exact' ? 'vh' : undefined}>
          {checkWords(checked.result, evidence.mode)}
        </span>
      )}
    </span>
  )
}

function checkWords(result: keyof typeof CHECK_RESULT, mode: EvidenceMode): string {
  if (result === 'exact' && mode === 'paraphrase') return 'Passage found: '
  return `${CHECK_RESULT[result].label}: `
}
