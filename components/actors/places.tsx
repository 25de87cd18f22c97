import { CheckMark } from '@/components/evidence/evidence'
import { locatorWords } from '@/lib/citations/locator'
import { formatDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { EvidenceRecord, PositionRecord } from '@/lib/records/read-model'
import { positionHref } from '@/lib/urls'
import type { LineContext } from './position-line'

/** So many places, and so many locators of one, stand in a line; the position's page has them all. */
const MOST_PLACES = 3

/** Where in a source the proof stands, with what the check found; the position's page shows the words. */
export function Places({ position, context }: { position: PositionRecord; context: LineContext }) {
  const places = [...groupBy(position.evidence, ({ source, checked }) => `${source} ${checked?.result}`).values()]
  return (
    <div className="ev">
      {context.dated && <span className="day">{formatDate(position.statedOn)}</span>}
      {places.slice(0, MOST_PLACES).map((evidence) => (
        <PlaceLink key={evidence[0]?.id} evidence={evidence} href={positionHref(position.id)} context={context} />
      ))}
      {places.length > MOST_PLACES && <a href={positionHref(position.id)}>and {places.length - MOST_PLACES} more</a>}
    </div>
  )
}

type PlaceProps = { evidence: EvidenceRecord[]; href: string; context: LineContext }

/** Quotations of one source, checked with one result: "CSM ¶12, ¶15". */
function PlaceLink({ evidence, href, context }: PlaceProps) {
  const [first] = evidence
  if (!first) return null
  const locators = [...new Set(evidence.flatMap(({ locator }) => (locator ? [locatorWords(locator)] : [])))]
  const shown = locators.length > MOST_PLACES ? [...locators.slice(0, MOST_PLACES), '…'] : locators
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
