import { escapeXml } from '@/lib/exports/xml-text'
import { groupBy } from '@/lib/group-by'
import { uuidOf } from '@/lib/uuid'
import { BASES, BASIS, CLAIM_KIND, CLAIM_KINDS, RECORDED_SILENCES, SILENCE, STANCE, STANCES } from '@/lib/vocabulary'
import type { QdaBook } from './model'

/** The GUID of a code, a user, a source: of its kind and slug, so the same in every file of every library. */
export const guidOf = (kind: string, name: string): string => uuidOf(`${kind}/${name}`)

/** A name as one line: attributes cannot hold line breaks. */
export const attribute = (text: string): string => escapeXml(text.replace(/\s+/g, ' ').trim())

/** The codes of a project: topics by theme, stances, bases, silences, claims, and everybody who speaks. */
export function codebookXml({ themes, topics, actors }: QdaBook): string {
  const byTheme = groupBy(topics, ({ theme }) => theme)
  const topicCodes = themes.map(({ slug, label }) =>
    group(
      `theme/${slug}`,
      label,
      (byTheme.get(slug) ?? []).map((topic) => code('topic', topic.slug, topic.label, ruleOf(topic))),
    ),
  )
  const speakers = (kind: string) =>
    actors
      .filter((actor) => actor.kind === kind)
      .map(({ slug, name, description }) => code('actor', slug, name, description))
  const words = <T extends string>(
    kind: string,
    all: readonly T[],
    of: Record<T, { label: string; meaning: string }>,
  ) => all.map((one) => code(kind, one, of[one].label, of[one].meaning))
  return [
    '<CodeBook><Codes>',
    group('topics', 'Topics', topicCodes),
    group('stances', 'Stances', words('stance', STANCES, STANCE)),
    group('bases', 'Bases', words('basis', BASES, BASIS)),
    group('silences', 'Silences', words('silence', RECORDED_SILENCES, SILENCE)),
    group('claims', 'Claims', words('claim', CLAIM_KINDS, CLAIM_KIND)),
    group('people', 'Actors', speakers('person')),
    group('organizations', 'Organizations', speakers('organization')),
    group('unnamed', 'Unnamed groups', speakers('group')),
    '</Codes></CodeBook>',
  ].join('\n')
}

function ruleOf({ proposition, rule }: QdaBook['topics'][number]): string {
  return [
    proposition ?? 'Its proposition is still to be worded.',
    `Counts: ${rule.counts}`,
    `Does not: ${rule.excludes}`,
  ].join('\n')
}

function group(name: string, label: string, codes: string[]): string {
  if (codes.every((one) => one === '')) return ''
  return `<Code guid="${guidOf('group', name)}" name="${attribute(label)}" isCodable="false">\n${codes.filter(Boolean).join('\n')}\n</Code>`
}

function code(kind: string, name: string, label: string, description: string | null): string {
  const described = description ? `<Description>${escapeXml(description)}</Description>` : ''
  return `<Code guid="${guidOf(kind, name)}" name="${attribute(label)}" isCodable="true">${described}</Code>`
}
