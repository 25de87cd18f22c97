import { z } from 'zod'
import type { Provenance } from '@/lib/comparison/model'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import type { Revision } from '@/lib/revisions/model'
import type { CodingRecord, Proof } from '@/lib/sources/read-model'
import type { Occasion } from '@/lib/topics/occasion'
import { type RecordStatus, STANCES } from '@/lib/vocabulary'

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
  /** Whether that coding is the published one of its source. */
  published: boolean
  /** Quotations whose text the library holds in the version they were checked against. */
  held: string[]
  /** Every occasion of the holders it stands under, on this topic, at any summit. */
  occasions: Occasion[]
  /** Other positions of the actor on this topic that were withdrawn. */
  withdrawn: WithdrawnPosition[]
  revisions: Revision[]
  /** What else each of its quotations proves, by the quotation's id. */
  proofs: Map<string, Proof[]>
  actors: Map<string, ActorRecord>
  sources: Map<string, SourceRecord>
  summits: SummitRecord[]
  provenance: Provenance
}

export const withdrawnPositionSchema = z.strictObject({
  id: z.string(),
  stance: z.enum(STANCES),
  statedOn: z.string(),
  withdrawal: z.string(),
})
export type WithdrawnPosition = z.infer<typeof withdrawnPositionSchema>
