import { affiliationDays } from '@/lib/affiliation'
import { parseDate } from '@/lib/dates'
import type { BundleProblem } from './parse'
import type { Bundle } from './schema'

/**
 * Everything in a bundle that points at something, checked against what is there, with the rules that span
 * records: ids are unique, a summit-scoped topic's positions name the summit, and the speakers of a
 * quotation fit the record that rests on it.
 */
export function findDanglingReferences(bundle: Bundle): BundleProblem[] {
  const problems: BundleProblem[] = []
  const report = (record: string, field: string, message: string) => problems.push({ record, field, message })

  const index = <T, K extends keyof T>(list: string, records: T[], key: K) => {
    const found = new Map<T[K], T>()
    records.forEach((record, at) => {
      if (found.has(record[key]))
        report(`${list}[${at}] (${record[key]})`, String(key), 'this name is taken by another record')
      found.set(record[key], record)
    })
    return found
  }
  const actors = index('actors', bundle.actors, 'slug')
  const themes = index('themes', bundle.themes, 'slug')
  const topics = index('topics', bundle.topics, 'slug')
  const summits = index('summits', bundle.summits, 'slug')
  const sources = index('sources', bundle.sources, 'slug')
  const codings = index('codings', bundle.codings, 'id')
  const quotations = index('quotations', bundle.quotations, 'id')
  index('positions', bundle.positions, 'id')
  index('claims', bundle.claims, 'id')
  index('claims', bundle.claims, 'slug')
  index(
    'responses',
    bundle.claims.flatMap((claim) => claim.responses),
    'id',
  )
  index('absences', bundle.absences, 'id')

  const needs = (record: string, field: string, known: Map<string, unknown>, name: string | null) => {
    if (name !== null && !known.has(name)) report(record, field, `nothing here is called "${name}"`)
  }
  const needsAll = (record: string, field: string, known: Map<string, unknown>, names: string[]) => {
    for (const name of names) needs(record, field, known, name)
  }
  const scoped = (record: string, topic: string, summit: string | null) => {
    const scope = topics.get(topic)?.scope
    if (scope === 'summit' && summit === null) report(record, 'summit', 'this topic is scoped to a summit; name it')
    if (scope === 'standing' && summit !== null) report(record, 'summit', 'this topic is standing; name no summit')
  }
  /** A member speaks for its organization, while it is one. */
  const speaksFor = (speaker: string, organization: string, date: string) =>
    (actors.get(speaker)?.affiliations ?? []).some(
      (affiliation) => affiliation.actor === organization && heldOn(affiliation, date),
    )
  const spoken = (record: string, ids: string[], voices: (string | null)[], date: string) => {
    needsAll(record, 'quotations', quotations, ids)
    for (const id of ids) {
      const speakers = quotations.get(id)?.speakers ?? []
      const fits = speakers.some((who) =>
        voices.some((voice) => voice && (voice === who || speaksFor(who, voice, date))),
      )
      if (speakers.length > 0 && !fits)
        report(
          record,
          'quotations',
          `the speakers of "${id}" are neither the actor, nor on its behalf, nor who reports it`,
        )
    }
  }

  bundle.actors.forEach((actor, at) => {
    const record = `actors[${at}] (${actor.slug})`
    needs(record, 'source', sources, actor.source)
    for (const affiliation of actor.affiliations) needs(record, 'affiliations', actors, affiliation.actor)
    if (actor.kind === 'group' && actor.source === null)
      report(record, 'source', 'an unnamed group belongs to the one source that speaks of it')
  })
  bundle.topics.forEach((topic, at) => {
    const record = `topics[${at}] (${topic.slug})`
    needs(record, 'theme', themes, topic.theme)
    needs(record, 'broader', topics, topic.broader)
  })
  for (const circle of findCircles(topics))
    report(`topics[${bundle.topics.indexOf(circle)}] (${circle.slug})`, 'broader', 'this topic is part of itself')
  bundle.sources.forEach((source, at) => {
    for (const author of source.authors) needs(`sources[${at}] (${source.slug})`, 'authors', actors, author.actor)
  })
  bundle.codings.forEach((coding, at) => {
    const record = `codings[${at}] (${coding.id})`
    needs(record, 'source', sources, coding.source)
    needsAll(record, 'actors', actors, coding.actors)
    needsAll(record, 'topics', topics, coding.topics)
    needsAll(record, 'summits', summits, coding.summits)
  })
  bundle.quotations.forEach((quotation, at) => {
    const record = `quotations[${at}] (${quotation.id})`
    needs(record, 'source', sources, quotation.source)
    needsAll(record, 'speakers', actors, quotation.speakers)
  })
  bundle.positions.forEach((position, at) => {
    const record = `positions[${at}] (${position.id})`
    needs(record, 'coding', codings, position.coding)
    needs(record, 'actor', actors, position.actor)
    needs(record, 'onBehalfOf', actors, position.onBehalfOf)
    needs(record, 'reportedBy', actors, position.reportedBy)
    needs(record, 'topic', topics, position.topic)
    needs(record, 'summit', summits, position.summit)
    scoped(record, position.topic, position.summit)
    const topic = topics.get(position.topic)
    if (topic && ![topic, ...topic.earlier].some(({ wording }) => wording === position.wording))
      report(record, 'wording', `"${topic.slug}" has no wording ${position.wording}`)
    spoken(record, position.quotations, [position.actor, position.onBehalfOf, position.reportedBy], position.statedOn)
  })
  bundle.claims.forEach((claim, at) => {
    const record = `claims[${at}] (${claim.id})`
    needs(record, 'coding', codings, claim.coding)
    needs(record, 'claimant', actors, claim.claimant)
    needs(record, 'onBehalfOf', actors, claim.onBehalfOf)
    needs(record, 'reportedBy', actors, claim.reportedBy)
    needs(record, 'summit', summits, claim.summit)
    needs(record, 'topic', topics, claim.topic)
    spoken(record, claim.quotations, [claim.claimant, claim.onBehalfOf, claim.reportedBy], claim.madeOn)
    for (const response of claim.responses) {
      const answer = `${record} response ${response.id}`
      needs(answer, 'coding', codings, response.coding)
      needs(answer, 'actor', actors, response.actor)
      if (response.actor === claim.claimant) report(answer, 'actor', 'nobody answers their own claim')
      spoken(answer, response.quotations, [response.actor], response.saidOn)
    }
  })
  bundle.absences.forEach((absence, at) => {
    const record = `absences[${at}] (${absence.id})`
    needs(record, 'actor', actors, absence.actor)
    needs(record, 'topic', topics, absence.topic)
    needs(record, 'summit', summits, absence.summit)
    needs(record, 'source', sources, absence.source)
    scoped(record, absence.topic, absence.summit)
    spoken(record, absence.quotations, [absence.actor], absence.on)
  })
  return problems
}

/** One topic of each circle of topics that are part of each other. */
function findCircles(topics: Map<string, Bundle['topics'][number]>): Bundle['topics'] {
  const circles: Bundle['topics'] = []
  const cleared = new Set<string>()
  for (const start of topics.values()) {
    const walked = new Set<string>()
    let topic: typeof start | undefined = start
    while (topic && !cleared.has(topic.slug) && !walked.has(topic.slug)) {
      walked.add(topic.slug)
      topic = topic.broader === null ? undefined : topics.get(topic.broader)
    }
    if (topic && walked.has(topic.slug)) circles.push(topic)
    for (const slug of walked) cleared.add(slug)
  }
  return circles
}

function heldOn(affiliation: { from: string | null; to: string | null }, date: string): boolean {
  const { validFrom, validTo } = affiliationDays(affiliation)
  const said = parseDate(date)
  return said !== undefined && validFrom <= said.to && validTo >= said.from
}
