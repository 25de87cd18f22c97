import type { Library } from '@/db/library'
import { listStatements } from '@/db/queries/change/statements'
import { findProvenance } from '@/db/queries/library/provenance'
import { listLooked, type SilenceScope } from '@/db/queries/library/silence'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { listOccasions } from '@/db/queries/positions/occasions'
import { listActors, listSlugsByName, listSources } from '@/db/queries/records/subjects'
import { type CourseBook, courseBook } from '@/lib/change/course-book'
import type { LookedAt } from '@/lib/comparison/cell'
import type { TopicFilter } from '@/lib/filter/topic'
import { groupBy } from '@/lib/group-by'
import { isWorded, type PositionRecord, type SummitRecord } from '@/lib/records/read-model'
import type { ListedPosition, TopicDetail, TopicView } from '@/lib/topics/model'
import { compareOccasions, type Occasion } from '@/lib/topics/occasion'
import { buildOverTime, latestDay } from '@/lib/topics/over-time'
import { buildSilences, sortSilent } from '@/lib/topics/silences'
import { buildSpectrum } from '@/lib/topics/spectrum'
import { judgeVoices, listVoices, onceEach, overtakenFor, type Voice } from '@/lib/topics/voices'
import { RECORDED_SILENCES } from '@/lib/vocabulary'
import { listBearingClaims } from './bearing-claims'
import { listByRecord, notLookedAt } from './not-looked-at'

/** Most positions shown with their evidence on the page of a topic; the rest are counted and linked to. */
const POSITIONS_ON_PAGE = 100
/** Most statements of those actors of which the page says who moved. */
const MOST_STATEMENTS = 20_000
/** Most actors listed for each kind of silence, and most positions of an uncertain day. */
const SILENT_ON_PAGE = 100
const UNCERTAIN_ON_PAGE = 100

type TopicScope = {
  topic: TopicDetail
  filter: TopicFilter
  summit: SummitRecord | undefined
  summits: SummitRecord[]
  /** Address of the page, where the library has a public one. */
  address: string | undefined
  /** Most names at one stop of the spectrum, where other than the page's number. */
  namesAtAStop?: number
}

/** The page of one topic. */
export async function findTopicView(library: Library, view: TopicScope): Promise<TopicView> {
  const { topic, filter, summit, summits, address } = view
  const scope = { topics: [topic.slug], asOf: filter.asOf }
  const [everywhere, looked, claims, everybody, provenance] = await Promise.all([
    listOccasions(library, scope),
    listLookedByName(library, { ...scope, summit: summit?.slug }),
    listBearingClaims(library, { topic: topic.slug, summit: summit?.slug, asOf: filter.asOf }),
    listByRecord(library),
    findProvenance(library, address),
  ])
  const occasions = everywhere.filter((occasion) => occasion.summit === (summit?.slug ?? null))
  const voices = listVoices(occasions)
  const over = buildOverTime(occasions, { summits, asOf: filter.asOf, all: filter.history === 'all' })
  const heard = new Set(occasions.map(({ holder }) => holder.slug))
  const silent = sortSilent(looked.filter(({ actor }) => !heard.has(actor)))
  const uncertain = onceEach(occasions.filter(({ bearing }) => bearing === 'uncertain'))
  const onPage = occasionsOnPage(voices)
  const holders = [...new Set(onPage.map(({ occasion }) => occasion.holder.slug))]
  const [statements, positions, actors] = await Promise.all([
    listStatements(library, { actors: holders, topics: [topic.slug], asOf: filter.asOf }, MOST_STATEMENTS + 1),
    listPositionsById(library, [...new Set(onPage.map(({ occasion }) => occasion.id))]),
    listActors(library, [
      ...new Set([
        ...onPage.map(({ occasion }) => occasion.holder.slug),
        ...over.drawn.map(({ holder }) => holder.slug),
        ...RECORDED_SILENCES.flatMap((kind) => silent[kind].slice(0, SILENT_ON_PAGE)),
      ]),
    ]),
  ])
  const book = courseBook(statements.length > MOST_STATEMENTS ? [] : statements, summits, filter.asOf)
  const listed = withEvidence(onPage, { positions, occasions, book })
  const silences = buildSilences(actors, looked, heard)
  const cited = RECORDED_SILENCES.flatMap((kind) => silences[kind])
  const sources = await listSources(library, [
    ...new Set([
      ...listed.flatMap(({ position }) => position.evidence.map(({ source }) => source)),
      ...cited.flatMap((actor) => actor.looked.map(({ source }) => source)),
    ]),
  ])
  return {
    topic,
    filter,
    summit,
    summits: topic.scope === 'summit' ? countVoices(summits, everywhere) : [],
    day: filter.asOf ?? latestDay(occasions),
    verdict: judgeVoices(voices),
    voices: countKinds(voices, topic.wording),
    // Toward a name nobody stands anywhere.
    spectrum: isWorded(topic) ? buildSpectrum(voices, view.namesAtAStop) : [],
    listed,
    uncertain: uncertain.slice(0, UNCERTAIN_ON_PAGE),
    uncertainTotal: uncertain.length,
    over,
    silences,
    silent: { not_found: silent.not_found.length, unclear: silent.unclear.length, declined: silent.declined.length },
    notLookedAt: notLookedAt(everybody, [...heard, ...RECORDED_SILENCES.flatMap((kind) => silent[kind])]),
    claims,
    actors: new Map(actors.map((actor) => [actor.slug, actor])),
    sources: new Map(sources.map((source) => [source.slug, source])),
    provenance,
  }
}

/** Who is known to have been looked at, by the actors' names. */
async function listLookedByName(library: Library, scope: SilenceScope): Promise<LookedAt[]> {
  const looked = await listLooked(library, scope)
  const ordered = await listSlugsByName(library, [...new Set(looked.map(({ actor }) => actor))])
  const rank = new Map(ordered.map((slug, index) => [slug, index]))
  return looked.toSorted((a, b) => (rank.get(a.actor) ?? 0) - (rank.get(b.actor) ?? 0))
}

type OnPage = Pick<ListedPosition, 'occasion' | 'review'>

function occasionsOnPage(voices: Voice[]): OnPage[] {
  return voices
    .flatMap(({ occasions, review }) => occasions.map((occasion) => ({ occasion, review })))
    .toSorted((a, b) => compareOccasions(a.occasion, b.occasion))
    .slice(0, POSITIONS_ON_PAGE)
}

type Read = { positions: PositionRecord[]; occasions: Occasion[]; book: CourseBook }

function withEvidence(onPage: OnPage[], { positions: found, occasions, book }: Read): ListedPosition[] {
  const byId = groupBy(occasions, ({ id }) => id)
  const positions = new Map(found.map((position) => [position.id, position]))
  return onPage.flatMap(({ occasion, review }) => {
    const position = positions.get(occasion.id)
    return position
      ? [
          {
            occasion,
            position,
            review,
            overtaken: overtakenFor(occasion, byId.get(occasion.id) ?? []),
            movement: book.movementTo({ ...occasion, holder: occasion.holder.slug }, [occasion.id]),
          },
        ]
      : []
  })
}

function countVoices(summits: SummitRecord[], everywhere: Occasion[]): TopicView['summits'] {
  const bySummit = groupBy(everywhere, (occasion) => occasion.summit)
  return summits.map((summit) => ({ summit, voices: listVoices(bySummit.get(summit.slug) ?? []).length }))
}

function countKinds(voices: Voice[], wording: number): TopicView['voices'] {
  const some = (is: (occasion: Occasion) => boolean) => voices.filter(({ occasions }) => occasions.some(is)).length
  return {
    all: voices.length,
    secondHand: some(({ reportedBy }) => reportedBy !== null),
    groups: some(({ holder }) => holder.kind === 'group'),
    oldWording: some((occasion) => occasion.wording < wording),
  }
}
