import type { LookedAt } from '@/lib/comparison/cell'
import type { PairAgreement, Provenance } from '@/lib/comparison/model'
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

/** One actor with everything on record: the model behind an actor's page. Built by `buildProfile`. */
export type ActorProfile = {
  provenance: Provenance
  filter: ActorFilter
  actor: ActorRecord
  class: ActorClass
  /** The one source that an unnamed group belongs to. */
  groupSource: SourceRecord | undefined
  numbers: { held: number; topics: number; made: number; answered: number }
  /** How many there are of what a page may show a part of; `positions` counts earlier and uncertain ones too. */
  totals: { sources: number; positions: number; uncertain: number; reportedPositions: number; reportedClaims: number }
  /** Sources that the actor's positions, claims and answers rest on, the earliest first; a page's worth of them. */
  ownSources: SourceRecord[]
  /** Every source that the page cites. */
  sources: SourceRecord[]
  /** Sources that a complete, published coding has read for this actor's words. */
  readInFull: string[]
  /** The last day on record, as its source is dated, or the day asked for. */
  until: string | undefined
  /** People affiliated with an organization, those with most to say on its behalf first, and how many spells there are. */
  people: Membership[]
  peopleTotal: number
  themes: ProfileTheme[]
  /** Themes on which nobody has looked for this actor's words at all. */
  untouched: { theme: TopicRecord['theme']; topics: TopicRecord[] }[]
  agreement: AgreementWith
  made: ClaimMade[]
  answered: ClaimAnswered[]
  reportedPositions: PositionRecord[]
  reportedClaims: ClaimEntry[]
  /** Words that may or may not fall before the day asked for: counted nowhere, and listed. */
  uncertain: { positions: PositionRecord[]; claims: ClaimEntry[] }
  topics: TopicRecord[]
  summits: SummitRecord[]
  /** Whether positions of the library stand at more than one summit, so that each must name its own. */
  severalSummits: boolean
}

export type ProfileTheme = {
  slug: string
  label: string
  /** Topics of the theme on which the actor is on record, and all of them. */
  held: number
  topics: number
  /** A page's worth of them; `more` topics on which the actor is on record are not among them. */
  lines: ProfileLine[]
  more: number
  silences: { kind: Silence; topics: SilentTopic[] }[]
}

/** What an actor holds on one topic (at one summit, where the topic is scoped to summits). */
export type ProfileLine = {
  topic: TopicRecord
  /** Named only where the library has positions at several summits. */
  summit: SummitRecord | undefined
  /** One; several where two of equal rank fall on one day. */
  positions: PositionRecord[]
  /** Why it enters no count: see `reviewOf`. */
  review: Review | undefined
  /** The latest of those that do not count, and how many there are in all. */
  earlier: EarlierPosition[]
  behind: { superseded: number; outranked: number }
}

export type SilentTopic = {
  topic: TopicRecord
  summit: SummitRecord | undefined
  looked: LookedAt[]
}

export type AgreementWith = {
  /** Those who share at least two topics, those with most first; a page's worth of them. */
  lines: AgreementLine[]
  /** How many more share at least two. */
  more: number
  /** Those who share one topic only. */
  single: Named[]
  /** How many speak on the actor's topics, where only those who share most of them were compared. */
  fellows: number | undefined
  /** The actor is an unnamed group, and groups are left out. */
  leftOut: boolean
}

export type AgreementLine = { other: Named & { kind: ActorKind }; pair: PairAgreement; squares: Square[][] }

/** One shared topic; none are drawn where there are too many. Squares of one list are joined: one topic is part of the other. */
export type Square = { label: string; topic: string; relation: 'same' | 'terms' | 'neither' | 'opposite' }

export type ClaimMade = ClaimEntry & { standing: Standing }

export type Answered<Claim, Position> = {
  claim: Claim
  kind: ResponseKind
  /** How the source lets us know: an answer to this claim, an inference, or the actor's position on the topic. */
  via: ResponseBasis | 'position'
  /** The position that it is borrowed from. */
  position: Position | undefined
  uncertain: boolean
}
export type ClaimAnswered = Answered<ClaimEntry, PositionRecord>
