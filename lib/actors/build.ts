import { type CourseBook, courseBook } from '@/lib/change/course-book'
import type { Statement } from '@/lib/change/statement'
import type { Fate } from '@/lib/claims/read-model'
import type { LookedAt } from '@/lib/comparison/cell'
import type { Provenance } from '@/lib/comparison/model'
import type { ActorFilter } from '@/lib/filter/actor'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { buildAgreementWith } from './agreement'
import { judgeClaim } from './claims'
import type { ActorClass } from './classes'
import type { ActorMove, ActorProfile, ClaimAnswered } from './model'
import type { AbsenceAtSummit, ClaimEntry, EarlierPosition, HeldStance, Membership, OwnCell } from './read-model'
import { buildThemes, heldCells } from './themes'

/** The claims shown, and their total number. */
type ClaimsFound = { claims: ClaimEntry[]; total: number }

/** Query results that an actor's page is built from. */
type ProfileInput = {
  filter: ActorFilter
  actor: ActorRecord
  facts: {
    class: ActorClass
    source: string | null
    readInFull: string[]
    severalSummits: boolean
    latestSource: string | null
  }
  /** Every topic of the library, in codebook order. `summits`: every summit, latest first. */
  topics: TopicRecord[]
  summits: SummitRecord[]
  /** Counts of everything on record. `counting` has the positions of the topics shown. */
  cells: OwnCell[]
  /** Everything that the actor said, of every day; undefined where it is too much. */
  statements: Statement[] | undefined
  counting: PositionRecord[]
  uncertain: PositionRecord[]
  earlier: EarlierPosition[]
  looked: LookedAt[]
  atSummits: AbsenceAtSummit[]
  /** Counted stances on the actor's topics, of everybody or of the actors compared. */
  held: HeldStance[]
  /** Number of actors on these topics, where not all of them are compared. */
  fellows: number | undefined
  /** Counted stances of everybody on the topics that the actor's claims restate. */
  onRestated: HeldStance[]
  made: ClaimsFound
  madeUncertain: ClaimsFound
  answered: { shown: ClaimAnswered[]; total: number }
  reported: { positions: PositionRecord[]; total: number }
  reportedClaims: ClaimsFound
  fates: Fate[]
  members: { people: Membership[]; total: number }
  /** Sources of the actor's own records: the first slugs, their number, and the date of the latest. */
  ownSources: { slugs: string[]; total: number; latest: string | undefined }
  /** Every cited source. */
  sources: SourceRecord[]
  provenance: Provenance
}

/** Builds the model of an actor's page. Pure: equal input gives an equal page. */
export function buildProfile(input: ProfileInput): ActorProfile {
  const { filter, actor, facts, topics, summits, counting, cells } = input
  const book = courseBook(input.statements ?? [], summits, filter.asOf)
  const positionsOf = (cell: OwnCell) => cell.counting.length + cell.superseded + cell.outranked + cell.uncertain
  return {
    filter,
    actor,
    class: facts.class,
    groupSource: input.sources.find(({ slug }) => slug === facts.source),
    numbers: {
      held: heldCells(cells).size,
      topics: topics.length,
      made: input.made.total,
      answered: input.answered.total,
    },
    totals: {
      sources: input.ownSources.total,
      positions: cells.reduce((sum, cell) => sum + positionsOf(cell), 0),
      uncertain: cells.reduce((sum, cell) => sum + cell.uncertain, input.madeUncertain.total),
      reportedPositions: input.reported.total,
      reportedClaims: input.reportedClaims.total,
    },
    ownSources: input.sources.filter(({ slug }) => input.ownSources.slugs.includes(slug)),
    sources: input.sources,
    readInFull: facts.readInFull,
    until: filter.asOf ?? input.ownSources.latest ?? facts.latestSource ?? undefined,
    people: input.members.people,
    peopleTotal: input.members.total,
    ...buildThemes({
      topics,
      summits,
      severalSummits: facts.severalSummits,
      cells,
      counting,
      earlier: input.earlier,
      undecided: new Set(cells.flatMap(({ topic, uncertain }) => (uncertain > 0 ? [topic] : []))),
      looked: input.looked,
      atSummits: input.atSummits,
      book,
    }),
    moves: movesIn(book, { topics, summits }),
    agreement: buildAgreementWith({
      actor,
      held: input.held,
      fellows: input.fellows,
      topics,
      summits: { all: summits, named: facts.severalSummits },
      groups: filter.groups,
    }),
    made: input.made.claims.map((claim) => judgeClaim(claim, input.onRestated)),
    fates: input.fates,
    answered: input.answered.shown,
    reportedPositions: input.reported.positions,
    reportedClaims: input.reportedClaims.claims,
    uncertain: { positions: input.uncertain, claims: input.madeUncertain.claims },
    topics,
    summits,
    severalSummits: facts.severalSummits,
    provenance: input.provenance,
  }
}

/** The topics on which an actor moved, the newest move first. */
function movesIn({ courses }: CourseBook, { topics, summits }: Pick<ProfileInput, 'topics' | 'summits'>): ActorMove[] {
  const day = ({ moves }: ActorMove) => moves.at(-1)?.after.span.from ?? ''
  return courses
    .flatMap(({ topic: slug, summit, moves }): ActorMove[] => {
      const topic = topics.find((one) => one.slug === slug)
      return topic && moves.length > 0 ? [{ topic, summit: summits.find((one) => one.slug === summit), moves }] : []
    })
    .toSorted((a, b) => (day(a) < day(b) ? 1 : -1))
}
