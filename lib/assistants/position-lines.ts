import { formatDate } from '@/lib/dates'
import { marksOf, termsText } from '@/lib/exports/position-text'
import type { PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { NOT_WORDED } from '@/lib/topics/worded'
import { positionHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'
import { citedLines, citedQuotation, type Link } from './cited'

/** Records that positions name, by slug. */
export type Named = {
  topics: ReadonlyMap<string, Pick<TopicRecord, 'label' | 'proposition'>>
  summits: ReadonlyMap<string, Pick<SummitRecord, 'shortName'>>
  sources: ReadonlyMap<string, SourceRecord>
}

/** A position in lines: who, stance with its marks, topic, day; then every quotation with its citation. */
export function positionLines(position: PositionRecord, { topics, summits, sources }: Named, link: Link): string[] {
  const { actor, stance, qualifier, inference, summary, evidence } = position
  const topic = topics.get(position.topic)
  const summit = position.summit && (summits.get(position.summit)?.shortName ?? position.summit)
  const cited = evidence.flatMap(({ source }) => sources.get(source) ?? [])
  const marks = [
    ...marksOf(position, cited),
    position.outdated ? 'coded on an earlier wording: under review' : '',
    position.unworded ? 'topic not worded yet: counts for no side' : '',
  ].filter(Boolean)
  return [
    `${actor.name}: ${STANCE[stance].label}${marks.length > 0 ? ` [${marks.join('; ')}]` : ''}, ${formatDate(position.statedOn)}`,
    `  On ${topic?.label ?? position.topic}${summit ? ` at ${summit}` : ''}: ${topic?.proposition ?? NOT_WORDED}`,
    ...(termsText(position) ? [`  ${termsText(position)}`] : []),
    ...(qualifier ? [`  Qualifier: ${qualifier}`] : []),
    ...(inference ? [`  Inferred: ${inference}`] : []),
    `  Coder’s summary, not the actor’s words: ${summary}`,
    ...evidence.flatMap((one) => citedLines(citedQuotation(one, sources, link))),
    `  Record: ${link(positionHref(position.id))}`,
  ]
}
