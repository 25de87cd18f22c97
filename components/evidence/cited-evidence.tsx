import { CopyLink } from '@/components/controls/copy-link'
import { evidenceNote } from '@/lib/citations/evidence-note'
import { plainText } from '@/lib/citations/runs'
import type { EvidenceRecord, SourceRecord } from '@/lib/records'
import { sourceHref } from '@/lib/urls'
import { CheckMark, ShortCitation, Words } from './evidence'

type Props = {
  evidence: EvidenceRecord
  source: SourceRecord | undefined
  /** Where the citation stands in full, for those who copy it by hand. */
  inFull?: string | undefined
}

/** A quotation with its check mark, where it stands, and its citation to copy. */
export function CitedEvidence({ evidence, source, inFull }: Props) {
  return (
    <>
      <Words evidence={evidence} />
      {source && (
        <div className="cite">
          <CheckMark evidence={evidence} />
          <a href={sourceHref(evidence)}>
            <ShortCitation source={source} evidence={evidence} />
          </a>
          {inFull && (
            <CopyLink
              href={inFull}
              label="Copy citation"
              text={plainText(evidenceNote(source, evidence.locator))}
              className="copy"
            />
          )}
        </div>
      )}
    </>
  )
}
