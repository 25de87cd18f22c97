import type { ActorRecord, Named, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records'
import type { Revision } from '@/lib/revisions/model'
import type { Occasion } from '@/lib/topic/occasion'
import type { RecordedSilence, RecordStatus, ResponseKind, Stance } from '@/lib/vocabulary'

/** One position in full: the record, how it was coded, and what stands around it. */
export type PositionDetail = {
  position: PositionRecord
  status: RecordStatus
  withdrawal: string | null
  topic: TopicRecord
  /** The proposition in the wording that was coded. */
  proposition: string
  summit: SummitRecord | null
  coding: CodingRecord
  /** Quotations whose text the library holds in the version they were checked against. */
  held: string[]
  /** Every occasion of the holders it stands under, on this topic, at any summit. */
  occasions: Occasion[]
  /** Other positions of the actor on this topic that were withdrawn. */
  withdrawn: WithdrawnPosition[]
  revisions: Revision[]
  sameWords: SameWords[]
  actors: Map<string, ActorRecord>
  sources: Map<string, SourceRecord>
  summits: SummitRecord[]
}

export type CodingRecord = {
  id: string
  source: string
  coder: string
  codebook: string
  day: string
  complete: boolean
  published: boolean
  note: string | null
  actors: Named[]
  topics: { slug: string; label: string }[]
}

export type WithdrawnPosition = { id: string; stance: Stance; statedOn: string; withdrawal: string }

/** Another record that rests on one of the same quotations. */
export type SameWords = { quotation: string; actor: Named } & (
  | { kind: 'position'; id: string; topic: string; stance: Stance; secondHand: boolean }
  | { kind: 'claim'; slug: string; statement: string }
  | { kind: 'response'; slug: string; statement: string; response: ResponseKind }
  | { kind: 'absence'; topic: string; label: string; silence: RecordedSilence }
)
