import type { SourceType } from '@/lib/vocabulary'

/** Types of RIS that are types of source, the likeliest first; other types are asked about. */
export const RIS_KINDS: Record<string, readonly SourceType[]> = {
  NEWS: ['article-newspaper'],
  MGZN: ['article-magazine'],
  JOUR: ['article-journal'],
  JFULL: ['article-journal'],
  EJOUR: ['article-journal'],
  INPR: ['article-journal'],
  ABST: ['article-journal'],
  RPRT: ['report'],
  GOVDOC: ['report'],
  HEAR: ['hearing'],
  BLOG: ['post-weblog'],
  ELEC: ['webpage', 'post', 'post-weblog'],
  WEB: ['webpage', 'post', 'post-weblog'],
  ICOMM: ['post'],
  SOUND: ['broadcast', 'interview', 'speech'],
  VIDEO: ['broadcast', 'interview', 'speech'],
  DATA: ['dataset'],
}
