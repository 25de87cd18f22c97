import type { ActorRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { actorHref, sourcePageHref, summitHref, topicHref } from '@/lib/urls'
import type { PublicActor, PublicSource, PublicSummit, PublicTopic } from './subject-schemas'

/** Actors, topics, summits and sources field by field, in the order in which files have always had them. */
export function publicActor(actor: ActorRecord, root: string): PublicActor {
  return {
    slug: actor.slug,
    address: `${root}${actorHref(actor.slug)}`,
    name: actor.name,
    kind: actor.kind,
    sortName: actor.sortName,
    nativeName: actor.nativeName,
    description: actor.description,
    quantifier: actor.quantifier,
    aliases: actor.aliases,
    affiliations: actor.affiliations.map((affiliation) => ({
      organization: affiliation.organization,
      actor: affiliation.actor,
      title: affiliation.title,
      role: affiliation.role,
      from: affiliation.from,
      to: affiliation.to,
      validFrom: affiliation.validFrom,
      validTo: affiliation.validTo,
    })),
  }
}

export function publicTopic(topic: TopicRecord, root: string): PublicTopic {
  return {
    slug: topic.slug,
    address: `${root}${topicHref(topic.slug)}`,
    label: topic.label,
    theme: { slug: topic.theme.slug, label: topic.theme.label },
    proposition: topic.proposition,
    wording: topic.wording,
    since: topic.since,
    scope: topic.scope,
    broader: topic.broader,
    rule: { counts: topic.rule.counts, excludes: topic.rule.excludes },
  }
}

export function publicSummit(summit: SummitRecord, root: string): PublicSummit {
  return {
    slug: summit.slug,
    address: `${root}${summitHref(summit.slug)}`,
    name: summit.name,
    shortName: summit.shortName,
    date: summit.date,
    dateFrom: summit.dateFrom,
    dateTo: summit.dateTo,
    place: summit.place,
    status: summit.status,
  }
}

export function publicSource(source: SourceRecord, root: string): PublicSource {
  return {
    slug: source.slug,
    address: `${root}${sourcePageHref(source.slug)}`,
    type: source.type,
    title: source.title,
    container: source.container,
    abbreviation: source.abbreviation,
    authors: source.authors.map(({ name, sortName, actor }) => ({ name, sortName, actor })),
    publisher: source.publisher,
    issued: source.issued,
    url: source.url,
    archivedUrl: source.archivedUrl,
    lang: source.lang,
    access: source.access,
  }
}
