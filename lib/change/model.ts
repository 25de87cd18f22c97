import type { Provenance } from '@/lib/comparison/model'
import type { ChangeFilter } from '@/lib/filter/change'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import type { Changes } from './changes'
import type { Statement } from './statement'

/** The model of the Change page and its files; components and serializers read nothing else. */
export type ChangeView = {
  filter: ChangeFilter
  changes: Changes
  /** Whether every change of the list is shown, as in files; a page has a part. */
  whole: boolean
  /** The summit that the view is around. */
  around: SummitRecord | undefined
  /** Every summit, the earliest first. */
  summits: SummitRecord[]
  /** Records of every statement that is shown, by `recordKey`. */
  records: Map<string, PositionRecord>
  actors: Map<string, ActorRecord>
  topics: Map<string, TopicRecord>
  sources: Map<string, SourceRecord>
  provenance: Provenance
}

/** Key of a statement's record: one said on behalf of somebody stands under both. */
export const recordKey = ({ holder, id }: Pick<Statement, 'holder' | 'id'>) => `${holder} ${id}`
