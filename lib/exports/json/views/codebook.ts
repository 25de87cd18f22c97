import type { Chapter } from '@/lib/codebook/model'
import type { Provenance } from '@/lib/comparison/model'
import type { TopicRecord } from '@/lib/records/read-model'
import { codebookHref } from '@/lib/urls'
import { KEY } from '../../key'
import { publicKeyEntry, publicProvenance } from '../provenance'
import { publicTopic } from '../subjects'
import type { CodebookFile } from './codebook-schema'

type Manual = { chapters: readonly Chapter[]; topics: TopicRecord[]; provenance: Provenance }

/** The coding manual as its file has it. `root`: what the addresses of records begin with. */
export function publicCodebook({ chapters, topics, provenance }: Manual, root: string): CodebookFile {
  return {
    format: 'parley-codebook',
    version: 1,
    chapters: chapters.map(({ anchor, title, paragraphs, terms }) => ({
      anchor,
      title,
      paragraphs,
      terms: terms.map((one) => ({
        anchor: one.anchor,
        address: `${root}${codebookHref(one.anchor)}`,
        term: one.term,
        code: one.mark?.name ?? null,
        meaning: one.meaning,
        more: one.more ?? null,
      })),
    })),
    key: KEY.map(publicKeyEntry),
    topics: topics.map((one) => publicTopic(one, root)),
    provenance: publicProvenance(provenance),
  }
}
