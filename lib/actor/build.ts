import type { ActorClass } from '@/lib/actors/classes'
import type { LookedAt } from '@/lib/comparison/cell'
import type { Provenance } from '@/lib/comparison/model'
import { parseDate } from '@/lib/dates'
import type { ActorFilter } from '@/lib/filter/actor'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records'
import { buildAgreementWith } from './agreement'
import { judgeClaim, listAnswered } from './claims'
import type {
  AbsenceAtSummit,
  ActorProfile,
  ClaimEntry,
  EarlierPosition,
  HeldStance,
  Membership,
  RecordedAnswer,
} from './model'
import { buildThemes } from './themes'

/** Everything an actor's page is made of, as queries give it. */
export type ProfileInput = {
  filter: ActorFilter
  actor: ActorRecord
  facts: {
    class: ActorClass
    source: string | null
    readInFull: string[]
    severalSummits: boolean
    latestSource: string | null
  }
  /** Every topic of the library in codebook order; every summit, the latest first. */
  topics: TopicRecord[]
  summits: SummitRecord[]
  counting: PositionRecord[]
  uncertain: PositionRecord[]
  earlier: EarlierPosition[]
  looked: LookedAt[]
  atSummits: AbsenceAtSummit[]
  /** What counts on the actor's topics: by everybody, or by the actor and whom it is compared with. */
  held: HeldStance[]
  /** How many speak on the actor's topics, where not all of them are compared. */
  fellows: number | undefined
  /** What counts, by everybody, on the topics that the actor's claims restate. */
  onRestated: HeldStance[]
  made: ClaimEntry[]
  responses: RecordedAnswer[]
  restating: ClaimEntry[]
  reportedPositions: PositionRecord[]
  reportedClaims: ClaimEntry[]
  members: { people: Membership[]; total: number }
  /** Slugs of the sources that the actor's own records rest on; those and every other cited source. */
  ownSources: string[]
  sources: SourceRecord[]
  provenance: Provenance
}

/** Builds the one model behind an actor's page. Pure: the same input gives the same page. */
export function buildProfile(input: ProfileInput): ActorProfile {
  const { filter, actor, facts, topics, summits, counting } = input
  const made = input.made.filter(({ uncertain }) => !uncertain)
  const answered = listAnswered(input.responses, input.restating, counting)
  const heldTopics = new Set(counting.map(({ topic }) => topic))
  const ownSources = input.sources.filter(({ slug }) => input.ownSources.includes(slug))
  return {
    filter,
    actor,
    class: facts.class,
    groupSource: input.sources.find(({ slug }) => slug === facts.source),
    numbers: {
      held: heldTopics.size,
      topics: topics.length,
      made: made.length,
      answered: new Set(answered.map(({ claim }) => claim.slug)).size,
    },
    ownSources,
    sources: input.sources,
    readInFull: facts.readInFull,
    until: filter.asOf ?? latestIssued(ownSources) ?? facts.latestSource ?? undefined,
    people: input.members.people,
    peopleTotal: input.members.total,
    ...buildThemes({
      topics,
      summits,
      severalSummits: facts.severalSummits,
      counting,
      earlier: input.earlier,
      undecided: new Set(input.uncertain.map(({ topic }) => topic)),
      looked: input.looked,
      atSummits: input.atSummits,
    }),
    agreement: buildAgreementWith({
      actor,
      held: input.held,
      fellows: input.fellows,
      topics,
      summits: { all: summits, named: facts.severalSummits },
      groups: filter.groups,
    }),
    made: made.map((claim) => judgeClaim(claim, input.onRestated)),
    answered,
    reportedPositions: input.reportedPositions,
    reportedClaims: input.reportedClaims.filter(({ uncertain }) => !uncertain),
    uncertain: { positions: input.uncertain, claims: input.made.filter(({ uncertain }) => uncertain) },
    topics,
    summits,
    severalSummits: facts.severalSummits,
    provenance: input.provenance,
  }
}

/** The date, as written, of the source issued last. */
function latestIssued(sources: SourceRecord[]): string | undefined {
  return sources
    .map(({ issued }) => ({ issued, day: parseDate(issued)?.to ?? '' }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .at(-1)?.issued
}
