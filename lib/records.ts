import type { Condition } from '@/lib/bundle/schema'
import type {
  Access,
  ActorKind,
  Basis,
  CheckResult,
  ConditionJoin,
  Confidence,
  EvidenceMode,
  LocatorKind,
  Role,
  SourceType,
  Stance,
  SummitStatus,
  TopicScope,
} from '@/lib/vocabulary'

/**
 * Records as they are read: what a query gives, what a page shows and an export writes. The database's
 * integer keys never leave it; everything is named by slug or id.
 */
export type Named = { slug: string; name: string }

export type ActorRecord = Named & {
  kind: ActorKind
  sortName: string
  nativeName: string | null
  description: string | null
  quantifier: string | null
  aliases: string[]
  affiliations: AffiliationRecord[]
}

export type AffiliationRecord = {
  organization: string
  /** Slug of the organization's own record. */
  actor: string | null
  title: string | null
  role: Role
  from: string | null
  to: string | null
  /** The first and last day on which it can have held; open bounds where the source gives none. */
  validFrom: string
  validTo: string
}

export type TopicRecord = {
  slug: string
  label: string
  theme: { slug: string; label: string }
  proposition: string
  wording: number
  since: string | null
  scope: TopicScope
  broader: string | null
  rule: { counts: string; excludes: string }
}

export type SummitRecord = Named & {
  shortName: string
  date: string
  dateFrom: string
  dateTo: string
  place: string | null
  status: SummitStatus
}

export type SourceRecord = {
  slug: string
  type: SourceType
  title: string
  container: string | null
  abbreviation: string
  authors: { name: string; sortName: string; actor: string | null }[]
  publisher: string | null
  issued: string
  url: string | null
  archivedUrl: string | null
  lang: string
  access: Access
}

/** A quotation as evidence of something: the words, where they stand, whether they were found there. */
export type EvidenceRecord = {
  id: string
  source: string
  speakers: Named[]
  /** Each segment word for word. Joined for reading by an ellipsis, see `quotedWords`. */
  segments: string[]
  mode: EvidenceMode
  locator: { kind: LocatorKind; value: string } | null
  lang: string
  translations: { lang: string; text: string; translator: string; method: 'hand' | 'machine' }[]
  checked: { result: CheckResult; on: string } | null
}

export type PositionRecord = {
  id: string
  /** Whose column it stands in: the speaker, or the one spoken for. */
  holder: string
  actor: Named
  onBehalfOf: Named | null
  topic: string
  wording: number
  /** Coded on a wording of the proposition that is no longer in force: up for review. */
  outdated: boolean
  summit: string | null
  stance: Stance
  conditions: { join: ConditionJoin; items: Condition[] } | null
  qualifier: string | null
  basis: Basis
  inference: string | null
  reportedBy: Named | null
  confidence: Confidence
  statedOn: string
  statedFrom: string
  statedTo: string
  summary: string
  evidence: EvidenceRecord[]
}

/** First-hand and stated: what counts before everything else. */
export function isFirstHand(position: Pick<PositionRecord, 'reportedBy'>): boolean {
  return position.reportedBy === null
}

/** The words of a quotation as they are read, segments joined by an ellipsis. Word for word otherwise. */
export function quotedWords(evidence: Pick<EvidenceRecord, 'segments'>): string {
  return evidence.segments.join(' … ')
}
