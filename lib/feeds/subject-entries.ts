import { chicagoEntry } from '@/lib/citations/chicago'
import { plainText } from '@/lib/citations/runs'
import { formatDate } from '@/lib/dates'
import type { ActorRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { actorHref, sourcePageHref, summitHref, topicHref } from '@/lib/urls'
import type { FeedEntry, RecordTimes } from './model'

/** Entries of feeds of actors, topics, sources and summits: what is quoted, and who quotes it, is in the feeds of positions. */
export function actorEntry(
  { slug, name, kind, description, affiliations }: ActorRecord,
  times: RecordTimes,
): FeedEntry {
  const held = affiliations.map(({ title, organization }) => (title ? `${title}, ${organization}` : organization))
  const summary = [description, [...new Set(held)].join('; ')].filter(Boolean).join('. ')
  return { path: actorHref(slug), title: name, summary: summary || KIND[kind], evidence: [], ...times }
}

const KIND = { person: 'Person', organization: 'Organization', group: 'Unnamed group' } as const

export function topicEntry({ slug, label, proposition }: TopicRecord, times: RecordTimes): FeedEntry {
  return { path: topicHref(slug), title: label, summary: proposition ?? 'Not worded yet.', evidence: [], ...times }
}

export function sourceEntry(source: SourceRecord, times: RecordTimes): FeedEntry {
  const summary = plainText(chicagoEntry(source))
  return { path: sourcePageHref(source.slug), title: source.title, summary, evidence: [], ...times }
}

export function summitEntry({ slug, name, date, place }: SummitRecord, times: RecordTimes): FeedEntry {
  const summary = [formatDate(date), place].filter(Boolean).join(', ')
  return { path: summitHref(slug), title: name, summary, evidence: [], ...times }
}
