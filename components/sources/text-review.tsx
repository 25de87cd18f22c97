import { Coder } from '@/components/editing/coder'
import { DifferenceView } from '@/components/evidence/difference-view'
import { Glyph } from '@/components/stance/glyphs'
import { locatorWords } from '@/lib/citations/locator'
import { countWords } from '@/lib/comparison/words'
import { groupBy } from '@/lib/group-by'
import { andList } from '@/lib/join-words'
import type { SourceRecord } from '@/lib/records/read-model'
import type { ReviewedQuotation } from '@/lib/sources/model'
import { newTextHref } from '@/lib/urls'
import { CHECK_RESULT, type CheckResult } from '@/lib/vocabulary'
import { storeTextHref } from '@/lib/write-addresses'
import { Surroundings } from './surroundings'

/** Check results, most urgent first. */
const ORDER: CheckResult[] = ['changed', 'missing', 'moved', 'exact']
/** Id of the form that confirms; ticks outside it belong to it. */
const CONFIRM = 'confirm-text'

const BECOMES: Record<CheckResult, string> = {
  changed:
    'They keep their old place and wait for somebody to look at them. The difference is shown: struck on record, underlined in the new text.',
  missing: 'They keep their old place and wait for somebody to look at them.',
  moved: 'The same words at another place. They get that place, and its paragraph.',
  exact: 'Word for word where they were.',
}

/** A text that was sent and checked, waiting to be confirmed. */
export type PendingText = {
  draft: string
  seal: string
  characters: number
  quotations: ReviewedQuotation[]
  /** Quotations that are ticked as the same words. */
  same: string[]
}

type Props = { source: SourceRecord; version: number; review: PendingText; coder: string }

/** Check results of every quotation, and the button that stores text and results together. */
export function TextReview({ source, version, review: { draft, seal, characters, quotations, same }, coder }: Props) {
  const apart = quotations.filter(({ surroundings }) => surroundings.length > 0)
  const found = groupBy(
    quotations.filter(({ surroundings }) => surroundings.length === 0),
    ({ check }) => check.result,
  )
  return (
    <>
      <p className="review-sum">
        {characters.toLocaleString('en')} characters.{' '}
        {quotations.length === 0
          ? 'Nothing is quoted from this source yet.'
          : [
              ...(apart.length > 0 ? [`${apart.length} in another surrounding`] : []),
              ...ORDER.flatMap((result) => {
                const count = found.get(result)?.length ?? 0
                return count > 0 ? [`${count} ${CHECK_RESULT[result].label.toLowerCase()}`] : []
              }),
            ].join(', ')}
      </p>
      <Apart quotations={apart} same={same} />
      {ORDER.map((result) => (
        <Group key={result} result={result} quotations={found.get(result) ?? []} />
      ))}
      <form id={CONFIRM} className="confirm" action={storeTextHref(source.slug)} method="post">
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

/** Quotations whose words stand among other words: each is taken only where somebody ticks it. */
function Apart({ quotations, same }: { quotations: ReviewedQuotation[]; same: string[] }) {
  if (quotations.length === 0) return null
  return (
    <section className="part review-group">
      <div className="parthead">
        <h2>
          <span className="ok check-moved">
            <Glyph name="moved" />
          </span>{' '}
          In another surrounding
        </h2>
        <p className="note">{countWords(quotations.length, 'quotation')}</p>
      </div>
      <p className="note">
        The same words, but among others: they may be somebody else’s. Tick those that are the same. The others keep
        their old place, are on record as moved, and wait on the page of the text.
      </p>
      <ul className="apart">
        {quotations.map((reviewed) => (
          <li key={reviewed.quotation.id}>
            <Place reviewed={reviewed} />
            <Surroundings surroundings={reviewed.surroundings} lang={reviewed.quotation.lang} />
            <label className="option">
              <input
                type="checkbox"
                name="same"
                value={reviewed.quotation.id}
                form={CONFIRM}
                defaultChecked={same.includes(reviewed.quotation.id)}
              />
              <span>
                The same words, said by <bdi>{andList(reviewed.speakers)}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
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

function Reviewed({ reviewed }: { reviewed: ReviewedQuotation }) {
  const { quotation, check } = reviewed
  return (
    <li>
      <Place reviewed={reviewed} />
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

/** Where the words are on record, and where they would be. */
function Place({ reviewed: { quotation, after } }: { reviewed: ReviewedQuotation }) {
  const [was, is] = [quotation.locator, after.locator]
  const moved = was && is && was.value !== is.value
  return (
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
  )
}
