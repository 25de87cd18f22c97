import { z } from 'zod'
import type { Provenance } from '@/lib/comparison/model'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import type { Revision } from '@/lib/revisions/model'
import type { CodingRecord, Proof } from '@/lib/sources/read-model'
import type { Occasion } from '@/lib/topics/occasion'
import { type RecordStatus, STANCES } from '@/lib/vocabulary'

/** The model of a position's page. */
export type PositionDetail = {
  position: PositionRecord
  status: RecordStatus
  withdrawal: string | null
  topic: TopicRecord
  /** The proposition in the wording that was coded, which may be an earlier one; null where that was a name alone. */
  proposition: string | null
  summit: SummitRecord | null
  coding: CodingRecord
  /** Whether its coding is published. */
  published: boolean
  /** Ids of quotations whose text is held in the version they were checked against. */
  held: string[]
  /** All occasions of the position's holders on this topic, at any summit. */
  occasions: Occasion[]
  /** Other, withdrawn positions of the actor on this topic. */
  withdrawn: WithdrawnPosition[]
  revisions: Revision[]
  /** Other records that each quotation proves, by quotation id. */
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
