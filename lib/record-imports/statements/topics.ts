import { slugOf } from '@/lib/editing/slug'
import { fold } from '@/lib/fold'
import type { RecordOf } from '@/lib/records/registry'
import type { KnownRecords, Place, Question } from '../reading'
import { stableId } from '../stable-id'
import type { CodedFile } from './coded'
import type { ConceptMapping, StatementMapping } from './mapping'

type KnownTopic = KnownRecords['topics'][number]

/** What a concept becomes: a topic with the wording and summit of its positions, nothing, or something that does not work. */
export type NamedTopic =
  | {
      slug: string
      wording: number
      summit: string | null
      opposite: boolean
      waits: string | undefined
      onRecord: 'chosen' | 'before' | undefined
    }
  | { leave: true }
  | { problem: string }

export type NamedTopics = {
  of(concept: string): NamedTopic
  theme: RecordOf<'theme'>
  /** Records of topics that are not on record. */
  records: { record: RecordOf<'topic'>; place: Place }[]
  questions: Question[]
}

/**
 * Gives every concept a topic: the one that the mapping names, the one that it became when it was brought in before, or
 * a new one, whose proposition is still to be worded. A topic of the same name on record is asked about and not taken:
 * a name is no proposition.
 */
export function nameTopics(
  concepts: Map<string, Place>,
  file: Pick<CodedFile, 'concept' | 'program'>,
  mapping: StatementMapping,
  known: KnownRecords,
): NamedTopics {
  const named = new Map<string, NamedTopic>()
  const questions: Question[] = []
  const fresh: string[] = []
  const slugs = new Set<string>()
  for (const [concept, place] of concepts) {
    const similar = mapping.concepts?.[concept]?.topic ? undefined : askWhether(concept, place, known.topics, mapping)
    if (similar) questions.push(similar)
    const chosen = {
      ...mapping.concepts?.[concept],
      ...(similar && similar.chosen !== NEW ? { topic: similar.chosen } : {}),
    }
    if (chosen.leave) named.set(concept, { leave: true })
    else if (chosen.topic !== undefined) {
      const { topic, question } = onRecord(concept, place, chosen, chosen.topic, known, mapping.choices)
      if (question) questions.push(question)
      named.set(concept, topic)
    } else {
      const slug = freeSlug(concept, slugs)
      slugs.add(slug)
      const before = known.topics.some((topic) => topic.slug === slug)
      if (!before) fresh.push(concept)
      const opposite = chosen.opposite ?? false
      named.set(concept, {
        slug,
        wording: 1,
        summit: null,
        opposite,
        waits: undefined,
        onRecord: before ? 'before' : undefined,
      })
    }
  }
  const theme = themeOf(mapping.theme ?? `Concepts of ${file.program}`, known)
  const of = (concept: string) => named.get(concept) ?? { problem: 'the concept is not in the file' }
  const records = fresh.map((concept) => ({
    record: topicOf(concept, theme.slug, mapping.concepts?.[concept], file, of),
    place: concepts.get(concept) ?? { words: concept, row: 0 },
  }))
  return { of, theme, records, questions }
}

const NEW = 'new'
/** Before the slug of a topic that came as a concept, so that no topic of the library is taken for it. */
const CONCEPT = 'concept'

const conceptSlug = (concept: string) => `${CONCEPT}-${slugOf(concept, CONCEPT)}`

function freeSlug(concept: string, taken: ReadonlySet<string>): string {
  const plain = conceptSlug(concept)
  return taken.has(plain) ? stableId(plain, [concept]) : plain
}

function askWhether(
  concept: string,
  place: Place,
  known: KnownTopic[],
  { choices }: StatementMapping,
): Question | undefined {
  const plain = foldLabel(concept)
  const own = conceptSlug(concept)
  const alike = known.filter(({ slug, label }) => !slug.startsWith(own) && foldLabel(label) === plain)
  if (alike.length === 0) return undefined
  const id = `topic: ${concept}`
  const answer = choices?.[id]
  return {
    id,
    place,
    says: `The concept “${concept}” has the name of a topic on record. Agreement with the concept is support for the topic only if its proposition says the same.`,
    choices: [
      { value: NEW, label: 'Another topic, still to be worded' },
      ...alike.map(({ slug, proposition }) => ({
        value: slug,
        label: `The topic on record: ${proposition ?? 'still to be worded'}`,
      })),
    ],
    chosen: answer !== undefined && alike.some(({ slug }) => slug === answer) ? answer : NEW,
    waits: false,
  }
}

const foldLabel = (label: string) => fold(label).trim().toLowerCase()

function onRecord(
  concept: string,
  place: Place,
  chosen: ConceptMapping,
  slug: string,
  known: KnownRecords,
  answers: Record<string, string> = {},
) {
  const topic = known.topics.find((one) => one.slug === slug)
  if (!topic)
    return { topic: { problem: `the mapping names the topic ${slug}, which is not on record` }, question: undefined }
  const { wording, scope } = topic
  const named = { slug, wording, opposite: chosen.opposite ?? false, onRecord: 'chosen' as const }
  if (scope === 'standing') return { topic: { ...named, summit: null, waits: undefined }, question: undefined }
  const id = `summit: ${concept}`
  const choices = known.summits.map((summit) => ({ value: summit.slug, label: summit.name }))
  const summit = choices.find(({ value }) => value === (chosen.summit ?? answers[id]))?.value
  if (summit) return { topic: { ...named, summit, waits: undefined }, question: undefined }
  const says = `The topic “${topic.label}” is judged at summits. At which one, for the concept “${concept}”?`
  return {
    topic: { ...named, summit: null, waits: id },
    question: { id, place, says, choices, chosen: '', waits: true },
  }
}

function themeOf(label: string, known: KnownRecords): RecordOf<'theme'> {
  const slug = slugOf(label, 'concepts')
  return known.themes.find((theme) => theme.slug === slug) ?? { slug, label }
}

function topicOf(
  concept: string,
  theme: string,
  chosen: ConceptMapping | undefined,
  file: Pick<CodedFile, 'concept' | 'program'>,
  of: NamedTopics['of'],
): RecordOf<'topic'> {
  const { rule } = file.concept(concept)
  const named = of(concept)
  return {
    slug: 'slug' in named ? named.slug : conceptSlug(concept),
    theme,
    label: concept,
    proposition: chosen?.proposition ?? null,
    wording: 1,
    since: null,
    earlier: [],
    scope: 'standing',
    broader: broaderOf(concept, file, of),
    rule: {
      counts: rule ?? `What was coded with this concept in ${file.program}.`,
      excludes: 'Not recorded in the file that it came from.',
    },
  }
}

/** The topic of the concept that this one is part of, unless that is part of this one. */
function broaderOf(concept: string, file: Pick<CodedFile, 'concept'>, of: NamedTopics['of']): string | null {
  const seen = new Set([concept])
  const { broader } = file.concept(concept)
  for (let above = broader; above !== null; above = file.concept(above).broader) {
    if (seen.has(above)) return null
    seen.add(above)
  }
  const topic = broader === null ? undefined : of(broader)
  return topic && 'slug' in topic ? topic.slug : null
}
