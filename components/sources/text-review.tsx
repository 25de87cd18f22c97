import { Coder } from '@/components/editing/coder'
import { DifferenceView } from '@/components/evidence/difference-view'
import { Glyph } from '@/components/stance/glyphs'
import { locatorWords } from '@/lib/citations/locator'
import { countWords } from '@/lib/comparison/words'
import { groupBy } from '@/lib/group-by'
import type { SourceRecord } from '@/lib/records/read-model'
import type { ReviewedQuotation } from '@/lib/sources/model'
import { newTextHref } from '@/lib/urls'
import { CHECK_RESULT, type CheckResult } from '@/lib/vocabulary'
import { storeTextHref } from '@/lib/write-addresses'

/** Check results, most urgent first. */
const ORDER: CheckResult[] = ['changed', 'missing', 'moved', 'exact']
const BECOMES: Record<CheckResult, string> = {
  changed:
    'They keep their old place and wait for somebody to look at them. The difference is shown: struck on record, underlined in the new text.',
  missing: 'They keep their old place and wait for somebody to look at them.',
  moved: 'The same words at another place. They get that place, and its paragraph.',
  exact: 'Word for word where they were.',
}

/** A text that was sent and checked, waiting to be confirmed. */
export type PendingText = { draft: string; seal: string; characters: number; quotations: ReviewedQuotation[] }

type Props = { source: SourceRecord; version: number; review: PendingText; coder: string }

/** Check results of every quotation, and the button that stores text and results together. */
export function TextReview({ source, version, review: { draft, seal, characters, quotations }, coder }: Props) {
  const found = groupBy(quotations, ({ check }) => check.result)
  return (
    <>
      <p className="review-sum">
        {characters.toLocaleString('en')} characters.{' '}
        {quotations.length === 0
          ? 'Nothing is quoted from this source yet.'
          : ORDER.flatMap((result) => {
              const count = found.get(result)?.length ?? 0
              return count > 0 ? [`${count} ${CHECK_RESULT[result].label.toLowerCase()}`] : []
            }).join(', ')}
      </p>
      {ORDER.map((result) => (
        <Group key={result} result={result} quotations={found.get(result) ?? []} />
      ))}
      <form className="confirm" action={storeTextHref(source.slug)} method="post">
        <input type="hidden" name="review" value={draft} />
        <input type="hidden" name="seal" value={seal} />
        <Coder name={coder} />
        <button type="submit" className="btn primary">
          Store version {version} with these findings
        </button>
        <a className="btn" href={newTextHref(source.slug)}>
          Take another text
        </a>
      </form>
    </>
  )
}

function Group({ result, quotations }: { result: CheckResult; quotations: ReviewedQuotation[] }) {
  if (quotations.length === 0) return null
  return (
    <section className="part review-group">
      <div className="parthead">
        <h2>
          <span className={`ok check-${result}`}>
            <Glyph name={result} />
          </span>{' '}
          {CHECK_RESULT[result].label}
        </h2>
        <p className="note">{countWords(quotations.length, 'quotation')}</p>
      </div>
      <p className="note">{BECOMES[result]}</p>
      <ol>
        {quotations.map((reviewed) => (
          <Reviewed key={reviewed.quotation.id} reviewed={reviewed} />
        ))}
      </ol>
    </section>
  )
}

function Reviewed({ reviewed: { quotation, check, after } }: { reviewed: ReviewedQuotation }) {
  const [was, is] = [quotation.locator, after.locator]
  const moved = was && is && was.value !== is.value
  return (
    <li>
      <span className="loc">
        {was && locatorWords(was)}
        {moved && (
          <>
            {' '}
            <span aria-hidden="true">→</span>
            <span className="vh">becomes</span> {locatorWords(is)}
          </>
        )}
      </span>
      <div>
        {quotation.segments.map((segment, index) => {
          const found = check.segments[index]
          return (
            <p key={segment.start} className="difference" lang={quotation.lang} dir="auto">
              {found?.result === 'changed' ? <DifferenceView parts={found.difference} /> : segment.exact}
            </p>
          )
        })}
      </div>
    </li>
  )
}
