import { CheckMark } from '@/components/evidence/evidence'
import { locatorWords } from '@/lib/citations/locator'
import { formatDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { EvidenceRecord, PositionRecord, SourceRecord } from '@/lib/records/read-model'
import { positionHref } from '@/lib/urls'

export type LineContext = {
  /** Slug of the page's actor. */
  holder: string
  sources: Map<string, SourceRecord>
  /** Slug of the only source of the page, where there is just one: citations then show only the locator. */
  only: string | undefined
  /** Whether lines show their dates, because they differ. */
  dated: boolean
}

/** Most sources in a line, and most locators per source; the position's page has all. */
const MOST_LINKS = 3

/** Links to a position's evidence: source, locators and check result. */
export function EvidenceLinks({ position, context }: { position: PositionRecord; context: LineContext }) {
  const bySource = [...groupBy(position.evidence, ({ source, checked }) => `${source} ${checked?.result}`).values()]
  return (
    <div className="ev">
      {context.dated && <span className="day">{formatDate(position.statedOn)}</span>}
      {bySource.slice(0, MOST_LINKS).map((evidence) => (
        <EvidenceLink key={evidence[0]?.id} evidence={evidence} href={positionHref(position.id)} context={context} />
      ))}
      {bySource.length > MOST_LINKS && <a href={positionHref(position.id)}>and {bySource.length - MOST_LINKS} more</a>}
    </div>
  )
}

type LinkProps = { evidence: EvidenceRecord[]; href: string; context: LineContext }

/** Quotations of one source, checked with one result: "CSM ¶12, ¶15". */
function EvidenceLink({ evidence, href, context }: LinkProps) {
  const [first] = evidence
  if (!first) return null
  const locators = [...new Set(evidence.flatMap(({ locator }) => (locator ? [locatorWords(locator)] : [])))]
  const shown = locators.length > MOST_LINKS ? [...locators.slice(0, MOST_LINKS), '…'] : locators
  const source = context.only === undefined ? context.sources.get(first.source)?.abbreviation : undefined
  return (
    <a href={href}>
      <CheckMark evidence={first} />
      <span>
        {source && <bdi>{source}</bdi>} {shown.join(', ') || (source ? '' : 'words')}
      </span>
    </a>
  )
}
