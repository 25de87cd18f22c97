import type {
  ActorRecord,
  EvidenceRecord,
  PositionRecord,
  SourceRecord,
  SummitRecord,
  TopicRecord,
} from '@/lib/records/read-model'
import type { SearchKind } from './entries'
import type { SearchTerms } from './query'

/** One record that a search found. */
export type SearchHit =
  | { kind: 'actor'; record: ActorRecord }
  | { kind: 'topic'; record: TopicRecord }
  | { kind: 'claim'; record: { slug: string; statement: string; claimant: string } }
  | { kind: 'position'; record: PositionRecord }
  | { kind: 'quotation'; record: EvidenceRecord }
  | { kind: 'source'; record: SourceRecord }
  | { kind: 'summit'; record: SummitRecord }

export type SearchResult = {
  terms: SearchTerms
  /** How many of each kind there are in all. */
  counts: Partial<Record<SearchKind, number>>
  /** The best of each kind, in the order of the kinds; names rank before the words around them. */
  hits: SearchHit[]
}
