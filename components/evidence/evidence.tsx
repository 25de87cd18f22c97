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
  /** Whether the words themselves are shown, or only where they stand. */
  words?: boolean
  /** Number under which print lists the citation. */
  note?: number | undefined
  /** Whether the full citation can be copied here. */
  copy?: boolean
}

/** What proves a record: the words (or that they are the reporter's), where they stand, whether they were found. */
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

/** `shortCitation`, with the source's name kept from turning the date around where it runs right to left. */
export function ShortCitation({ source, evidence }: Cited) {
  return (
    <span>
      <bdi>{source.abbreviation}</bdi>, {formatDate(source.issued)}
      {evidence?.locator && `, ${locatorWords(evidence.locator)}`}
    </span>
  )
}

/** Quotation marks only around words that somebody said: a paraphrase never gains them. */
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
          “{translation.text}”{' '}
          <span className="by" lang="en" dir="ltr">
            {translation.method === 'machine' ? 'machine translation, ' : 'translated by '}
            {translation.translator}
          </span>
        </span>
      ))}
    </blockquote>
  )
}

/** `bare`: the glyph alone, where its meaning is written out beside it. */
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
