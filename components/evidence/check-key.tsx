import { Glyph } from '@/components/stance/glyphs'
import { formatDate } from '@/lib/dates'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { CHECK_RESULT, CHECK_RESULTS } from '@/lib/vocabulary'

/** Key of the check marks and abbreviations in use. */
export function CheckKey({ evidence, sources }: { evidence: EvidenceRecord[]; sources: SourceRecord[] }) {
  const days = (result: string) =>
    [...new Set(evidence.flatMap(({ checked }) => (checked?.result === result ? [checked.on] : [])))].toSorted()
  return (
    <div className="key noprint">
      {CHECK_RESULTS.filter((result) => days(result).length > 0).map((result) => (
        <span key={result}>
          <span className="check">
            <Glyph name={result} />
          </span>
          {result === 'exact'
            ? 'Words or passage found in the source'
            : CHECK_RESULT[result].meaning.replace(/\.$/, '')}
          , checked {formatDate(days(result).at(-1) ?? '')}
        </span>
      ))}
      {sources.map((source) => (
        <span key={source.slug}>
          {source.abbreviation}: {source.container ?? source.title}
        </span>
      ))}
      {sources.some(({ issued }) => /[~%]$/.test(issued)) && <span>c.: date inferred</span>}
    </div>
  )
}
