import type { Provenance } from '@/lib/comparison/model'
import type { TopicsFilter } from '@/lib/filter/topic'
import type { SummitRecord } from '@/lib/records/read-model'
import type { ListedTopic } from '@/lib/topics/topic-list'
import { publicVerdict } from '../comparison'
import { publicProvenance } from '../provenance'
import { publicSummit, publicTopic } from '../subjects'
import type { PublicPage } from '../value-schemas'
import { type PublicListedTopic, TOPICS_FORMAT, type TopicsFile } from './topics-schema'

type Listed = {
  topics: ListedTopic[]
  total: number
  filter: TopicsFilter
  summit: SummitRecord | undefined
  page: PublicPage
  provenance: Provenance
}

/** A page of topics as its file has it. `root`: what the addresses of records begin with. */
export function publicTopics({ topics, total, filter, summit, page, provenance }: Listed, root: string): TopicsFile {
  return {
    format: TOPICS_FORMAT,
    version: 1,
    filter: { summit: filter.summit ?? null, asOf: filter.asOf ?? null, theme: filter.theme ?? null },
    summit: summit ? publicSummit(summit, root) : null,
    total,
    page,
    topics: topics.map((listed) => publicListedTopic(listed, root)),
    provenance: publicProvenance(provenance),
  }
}

function publicListedTopic({ topic, voices, groups, verdict }: ListedTopic, root: string): PublicListedTopic {
  return { topic: publicTopic(topic, root), voices, groups, verdict: publicVerdict(verdict) }
}
