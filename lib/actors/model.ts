import type { CellMovement } from '@/lib/change/cell'
import type { Move } from '@/lib/change/course'
import type { Fate } from '@/lib/claims/read-model'
import type { LookedAt } from '@/lib/comparison/cell'
import type { PairAgreement, Provenance, Relation } from '@/lib/comparison/model'
import type { Review } from '@/lib/counting'
import type { ActorFilter } from '@/lib/filter/actor'
import type {
  ActorRecord,
  Named,
  PositionRecord,
  SourceRecord,
  SummitRecord,
  TopicRecord,
} from '@/lib/records/read-model'
import type { ActorKind, ResponseBasis, ResponseKind, Silence, Standing } from '@/lib/vocabulary'
import type { ActorClass } from './classes'
import type { ClaimEntry, EarlierPosition, Membership } from './read-model'

/** The model of an actor's page. Built by `buildProfile`. */
export type ActorProfile = {
  provenance: Provenance
  filter: ActorFilter
  actor: ActorRecord
  class: ActorClass
  /** The one source that an unnamed group belongs to. */
  groupSource: SourceRecord | undefined
  numbers: { held: number; topics: number; made: number; answered: number }
  /** Totals of lists that the page may shorten; `positions` includes earlier and uncertain ones. */
  totals: { sources: number; positions: number; uncertain: number; reportedPositions: number; reportedClaims: number }
  /** The first sources of the actor's positions, claims and answers, earliest first. */
  ownSources: SourceRecord[]
  /** Every source that the page cites. */
  sources: SourceRecord[]
  /** Slugs of sources that a complete, published coding covers for this actor. */
  readInFull: string[]
  /** Date (EDTF) up to which the page shows: `asOf`, or the latest source on record. */
  until: string | undefined
  /** People affiliated with an organization, most positions on its behalf first; `peopleTotal` counts affiliations. */
  people: Membership[]
  peopleTotal: number
  themes: ProfileTheme[]
  /** Themes on which nobody has looked for this actor's words. */
  untouched: { theme: TopicRecord['theme']; topics: TopicRecord[] }[]
  agreement: AgreementWith
  made: ClaimMade[]
  /** The actor's predictions, counted by outcome and by whose power they were in. */
  fates: Fate[]
  answered: ClaimAnswered[]
  reportedPositions: PositionRecord[]
  reportedClaims: ClaimEntry[]
  /** Records whose date may lie before or after `asOf`: listed, not counted. */
  uncertain: { positions: PositionRecord[]; claims: ClaimEntry[] }
  topics: TopicRecord[]
  summits: SummitRecord[]
  /** Whether the library has positions at several summits, so that lines must name theirs. */
  severalSummits: boolean
  /** Where the actor moved, the newest first. */
  moves: ActorMove[]
}

/** One topic on which the actor moved, with every move on it, earliest first. */
export type ActorMove = { topic: TopicRecord; summit: SummitRecord | undefined; moves: Move[] }

export type ProfileTheme = {
  slug: string
  label: string
  /** Topics with a position of the actor. `topics`: all topics of the theme. */
  held: number
  topics: number
  /** Lines shown. `more`: further topics with a position of the actor. */
  lines: ProfileLine[]
  more: number
  silences: { kind: Silence; topics: SilentTopic[] }[]
}

/** An actor's position on one topic, per summit where the topic is scoped to summits. */
export type ProfileLine = {
  topic: TopicRecord
  /** Named only where the library has positions at several summits. */
  summit: SummitRecord | undefined
  /** One position, or several of equal rank on one day. */
  positions: PositionRecord[]
  /** Why it does not count, see `reviewOf`. */
  review: Review | undefined
  /** What led to it and stands beside it. */
  movement: CellMovement | undefined
  /** The latest positions that do not count; `behind` has their numbers. */
  earlier: EarlierPosition[]
  behind: { superseded: number; outranked: number }
}

export type SilentTopic = {
  topic: TopicRecord
  summit: SummitRecord | undefined
  looked: LookedAt[]
}

export type AgreementWith = {
  /** The first actors who share at least two topics, most shared first. */
  lines: AgreementLine[]
  /** Number of further actors who share at least two topics. */
  more: number
  /** Actors who share exactly one topic. */
  single: Named[]
  /** Number of actors on the same topics, where only those who share most were compared. */
  fellows: number | undefined
  /** Whether nothing is compared because the actor is an unnamed group. */
  leftOut: boolean
}

export type AgreementLine = { other: Named & { kind: ActorKind }; pair: PairAgreement; squares: Square[][] }

/**
 * One shared topic. `part`: it is part of another one, and not counted in addition to it; the two are in one list and
 * drawn joined.
 */
export type Square = { label: string; topic: string; relation: Relation; part: boolean }

export type ClaimMade = ClaimEntry & { standing: Standing }

export type Answered<Claim, Position> = {
  claim: Claim
  kind: ResponseKind
  /** Whether it is a stated answer, an inferred one, or borrowed from a position on the topic. */
  via: ResponseBasis | 'position'
  /** The position it is borrowed from; undefined for a recorded response. */
  position: Position | undefined
  uncertain: boolean
}
export type ClaimAnswered = Answered<ClaimEntry, PositionRecord>
