import type { SourceType } from '@/lib/vocabulary'

/** What decides the type of an entry: its kind, subtype and type in small letters, and whether it has signs of a journal. */
type Signs = { kind: string; subtype: string; inJournal: boolean; onOneDay: boolean }
type Kind = { kind: string; types: readonly SourceType[]; sure: boolean }

const KINDS: Record<string, readonly SourceType[]> = {
  online: ['webpage', 'post', 'post-weblog'],
  electronic: ['webpage', 'post', 'post-weblog'],
  www: ['webpage', 'post', 'post-weblog'],
  webpage: ['webpage'],
  report: ['report'],
  techreport: ['report'],
  dataset: ['dataset'],
  audio: ['broadcast'],
  video: ['broadcast'],
}

/** Subtypes that biblatex styles and reference managers give (biblatex manual, 2.2.3, `entrysubtype`). */
const SUBTYPES: Record<string, SourceType> = {
  newspaper: 'article-newspaper',
  newspaperarticle: 'article-newspaper',
  magazine: 'article-magazine',
  magazinearticle: 'article-magazine',
  journal: 'article-journal',
  blog: 'post-weblog',
  blogpost: 'post-weblog',
  forumpost: 'post',
  podcast: 'broadcast',
  interview: 'interview',
  hearing: 'hearing',
  speech: 'speech',
}

/**
 * The type of an entry of BibTeX or biblatex. `@article` without a subtype is an article of a journal where it has a
 * volume, number or identifier; without any of them and with a day it is likely one of a newspaper, which is asked.
 */
export function kindOfEntry({ kind, subtype, inJournal, onOneDay }: Signs): Kind {
  const named = SUBTYPES[subtype.replace(/[^a-z]/g, '')]
  if (named) return { kind: `${kind}, ${subtype}`, types: [named], sure: true }
  if (kind !== 'article') return { kind, types: KINDS[kind] ?? [], sure: kind in KINDS }
  if (inJournal) return { kind, types: ['article-journal'], sure: true }
  const journal = ['article-journal', 'article-newspaper', 'article-magazine'] as const
  const newspaper = ['article-newspaper', 'article-journal', 'article-magazine'] as const
  const words = 'article without volume, number or identifier'
  return onOneDay
    ? { kind: `${words}, of one day`, types: newspaper, sure: false }
    : { kind: words, types: journal, sure: false }
}
