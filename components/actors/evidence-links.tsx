import { CheckMark } from '@/components/evidence/evidence'
import { locatorWords } from '@/lib/citations/locator'
import { formatDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { EvidenceRecord, PositionRecord, SourceRecord } from '@/lib/records'
import { positionHref } from '@/lib/urls'

export type LineContext = {
  /** Whose page this is. */
  holder: string
  sources: Map<string, SourceRecord>
  /** Slug of the one source that everything rests on; citations then need only their place in it. */
  only: string | undefined
  /** Whether lines must say their day, because they do not share one. */
  dated: boolean
}

/** So many places, and so many locators of one, stand in a line; the position's page has them all. */
const MOST_LINKS = 3

/** Where in a source the proof stands, with what the check found; the position's page shows the words. */
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
