import { CheckMark } from '@/components/evidence/evidence'
import { Glyph } from '@/components/stance/glyphs'
import { StanceChip } from '@/components/stance/stance-chip'
import type { ProfileLine } from '@/lib/actor/model'
import { sentence } from '@/lib/actor/words'
import { locatorWords } from '@/lib/citations/locator'
import { formatDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { EvidenceRecord, PositionRecord, SourceRecord } from '@/lib/records'
import { positionHref, topicHref } from '@/lib/urls'
import { EarlierPositions } from './earlier-positions'
import { ActorLink } from './name'

export type LineContext = {
  /** Whose page this is. */
  holder: string
  sources: Map<string, SourceRecord>
  /** Slug of the one source that everything rests on; citations then need only their place in it. */
  only: string | undefined
  /** Whether lines must say their day, because they do not share one. */
  dated: boolean
  /** The wording in force of each topic's proposition. */
  wordings: Map<string, number>
}

/** So many places, and so many locators of one, stand in a line; the position's page has them all. */
const MOST_PLACES = 3

/** One topic in one line: stance, what is held on which terms, and the way to the words. */
export function PositionLine({ line, context }: { line: ProfileLine; context: LineContext }) {
  const { topic, summit, positions, earlier, underReview } = line
  return (
    <li className="pline">
      {positions.map((position, at) => (
        <div key={position.id} className="pline-row">
          <div className="st">
            <StanceChip stance={position.stance} secondHand={position.reportedBy !== null} />
          </div>
          <div className="what">
            {at === 0 && (
              <a className="label" href={topicHref(topic.slug)}>
                {topic.label}
              </a>
            )}
            {at === 0 && summit && <span className="at">{summit.shortName}</span>}
            {at === 0 && underReview && <span className="review">Two positions of equal rank: under review</span>}
            <Marks position={position} context={context} />
            <p className="d" dir="auto">
              <Terms position={position} /> {position.summary}
            </p>
          </div>
          <Places position={position} context={context} />
        </div>
      ))}
      <EarlierPositions earlier={earlier} />
    </li>
  )
}

/** What a reader must know before quoting it: how we know, how sure, who speaks for whom, on which wording. */
function Marks({ position, context }: { position: PositionRecord; context: LineContext }) {
  const { basis, confidence, reportedBy, actor, onBehalfOf, topic, wording } = position
  const speaker = actor.slug !== context.holder
  const outdated = wording < (context.wordings.get(topic) ?? wording)
  return (
    <>
      {basis !== 'stated' && <span className="tag">{basis}</span>}
      {confidence === 'low' && <span className="tag">low confidence</span>}
      {outdated && <span className="tag">on an earlier wording of the proposition</span>}
      {reportedBy && (
        <span className="via">
          <Glyph name="via" />
          <span>
            reported by <ActorLink actor={reportedBy} />
          </span>
        </span>
      )}
      {speaker && (
        <span className="via">
          said by <ActorLink actor={actor} />
        </span>
      )}
      {!speaker && onBehalfOf && (
        <span className="via">
          for <ActorLink actor={onBehalfOf} />
        </span>
      )}
    </>
  )
}

/** Conditions and qualifier as the start of the sentence: "Unless patrols freeze." */
export function Terms({
  position: { conditions, qualifier },
}: {
  position: Pick<PositionRecord, 'conditions' | 'qualifier'>
}) {
  const last = (conditions?.items.length ?? 0) - 1
  return (
    <>
      {conditions?.items.map(({ kind, text }, at) => (
        <span key={`${kind} ${text}`}>
          <b>{at === 0 ? capital(kind) : `${conditions.join === 'all' ? 'and' : 'or'} ${kind}`}</b>{' '}
          <bdi>{at === last ? sentence(text) : text}</bdi>{' '}
        </span>
      ))}
      {qualifier && (
        <>
          <b>Qualifier</b> <bdi>“{qualifier}”.</bdi>
        </>
      )}
    </>
  )
}

/** Where in a source the proof stands, with what the check found; the position's page shows the words. */
function Places({ position, context }: { position: PositionRecord; context: LineContext }) {
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
      {[source, shown.join(', ')].filter(Boolean).join(' ') || 'words'}
    </a>
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
