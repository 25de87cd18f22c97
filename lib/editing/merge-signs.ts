import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { andList } from '@/lib/join-words'
import { affiliationDays } from '@/lib/records/affiliation-days'
import type { RecordOf } from '@/lib/records/registry'
import { ACTOR_KIND, type Stance } from '@/lib/vocabulary'
import { nameKey } from './known-records'
import { daysBetween, type MadeChange } from './made-changes'
import { type MergeSide, referringOf } from './merge-sides'

/** Something that speaks for or against two records being one. */
export type Sign = {
  lead: string
  text: string
  /** The positions behind it. */
  said?: { id: string; name: string; stance: Stance; day: string; words: string | undefined }[]
}

/** What the signs name other records by, and the words of quotations by their id. */
export type Naming = {
  nameOf(type: 'actor' | 'topic' | 'summit' | 'source', slug: string): string
  words: ReadonlyMap<string, string>
}

type Actors = { from: MergeSide<'actor'>; into: MergeSide<'actor'> }

/** What speaks against two actors being one, the strongest first: changes of mind that the merge would make. */
export function signsAgainstActors({ from, into }: Actors, made: MadeChange[], naming: Naming): Sign[] {
  const names = { from: from.record.name, into: into.record.name }
  const [a, b] = [from.record, into.record]
  return [
    ...made.map((change) => signOfChange(change, names, naming)),
    ...among(a.kind !== b.kind, 'Two types of actor', `${ACTOR_KIND[a.kind].label} and ${ACTOR_KIND[b.kind].label}.`),
    ...speakTogether({ from, into }, names, naming),
    ...employers(a, b),
    ...among(
      a.nativeName !== null && b.nativeName !== null && nameKey(a.nativeName) !== nameKey(b.nativeName),
      'Two names in their own script',
      `${a.nativeName} and ${b.nativeName}.`,
    ),
    ...among(
      a.kind === 'group' && b.kind === 'group' && a.source !== b.source,
      'Unnamed groups of two sources',
      'An unnamed group belongs to one source and is never merged with that of another.',
    ),
  ]
}

/** What speaks for two actors being one. @param others names of all other actors */
export function signsForActors({ from, into }: Actors, others: string[], naming: Naming): Sign[] {
  const [a, b] = [from.record, into.record]
  const spelled = shared(spellings(a), spellings(b), nameKey)
  const fitting = others.filter((name) => initialsFit(name, a.name) || initialsFit(name, b.name)).length
  const organizations = shared(a.affiliations, b.affiliations, ({ organization }) => nameKey(organization))
  return [
    ...among(spelled.length > 0, 'One name for both', `${andList(spelled)} is on record for either.`),
    ...among(
      spelled.length === 0 && initialsFit(a.name, b.name),
      'The names fit',
      `The same family name, and the same initial. ${fitting === 0 ? 'Those of no other actor do.' : `So do the names of ${countWords(fitting, 'other actor')}.`}`,
    ),
    ...among(
      organizations.length > 0,
      'The same organization',
      `${andList([...new Set(organizations.map(({ organization }) => organization))])}.`,
    ),
    ...sameAnswers({ from, into }, naming),
  ]
}

/** What was looked for and not found, in words. */
export function notFoundWords({ from, into }: Actors): string {
  const sources = shared(sourcesOf(from), sourcesOf(into), (slug) => slug)
  return sources.length === 0 ? 'No source quotes both.' : ''
}

/** The sign, where it holds. */
export const among = (holds: boolean, lead: string, text: string): Sign[] => (holds ? [{ lead, text }] : [])

/** @param isMerged whether the merge was made, or is only looked at */
export function signOfChange(
  change: MadeChange,
  names: Record<'from' | 'into', string>,
  { nameOf, words }: Naming,
  isMerged = false,
): Sign {
  const { before, after, crossing, sameDay } = change
  const days = daysBetween(before, after)
  const within =
    sameDay || days === 0
      ? ' on one day'
      : days !== undefined && days <= 31
        ? ' within a month'
        : days !== undefined && days <= 366
          ? ' within a year'
          : ''
  const topics = [...new Set([before, after].map(({ record }) => nameOf('topic', record.topic)))]
  const summit = after.record.summit ? ` at ${nameOf('summit', after.record.summit)}` : ''
  return {
    lead: `${crossing ? 'Opposite sides' : 'Two stances'}${within} on ${andList(topics)}${summit}`,
    text: sameDay
      ? `${isMerged ? 'Both are' : 'Merged, both would come'} under review and count nowhere.`
      : isMerged
        ? 'It reads as a change of mind that nobody reported.'
        : 'Merged, this would read as a change of mind.',
    said: [before, after].map(({ side, record }) => ({
      id: record.id,
      name: names[side],
      stance: record.stance,
      day: formatDate(record.statedOn),
      words: record.quotations.map((id) => words.get(id)).find((text) => text !== undefined),
    })),
  }
}

/** Signs that the records already tell the two apart. */
function speakTogether({ from, into }: Actors, names: { from: string; into: string }, { nameOf }: Naming): Sign[] {
  const [a, b] = [from.record.slug, into.record.slug]
  const together = (voices: (string | null)[]) => voices.includes(a) && voices.includes(b)
  const quotations = referringOf(from, 'quotation').filter(({ speakers }) => together(speakers))
  const voiced = [
    ...referringOf(from, 'position').filter((one) => together([one.actor, one.onBehalfOf, one.reportedBy])),
    ...referringOf(from, 'claim').filter((one) => together([one.claimant, one.onBehalfOf, one.reportedBy])),
  ]
  const answers = referringOf(from, 'claim').flatMap(({ claimant, responses }) =>
    responses.filter(({ actor }) => actor !== claimant && together([actor, claimant])),
  )
  const codings = referringOf(from, 'coding').filter(({ actors }) => together(actors))
  const sources = shared(sourcesOf(from), sourcesOf(into), (slug) => slug)
  const authored = referringOf(from, 'source').filter(({ authors }) => together(authors.map(({ actor }) => actor)))
  const employed = [...from.record.affiliations, ...into.record.affiliations].some(
    ({ actor }) => actor === a || actor === b,
  )
  return [
    ...among(
      quotations.length > 0,
      'Both speak in one quotation',
      `${countWords(quotations.length, 'quotation')} ${quotations.length === 1 ? 'names' : 'name'} the two as its speakers.`,
    ),
    ...among(
      voiced.length > 0,
      'One speaks for the other, or reports the other',
      `In ${countWords(voiced.length, 'record')}.`,
    ),
    ...among(answers.length > 0, 'One answers the other', `In ${countWords(answers.length, 'response')}.`),
    ...among(employed, 'One is the organization of the other', `${names.from} and ${names.into}.`),
    ...among(authored.length > 0, 'Two authors of one text', andList(authored.map(({ title }) => title))),
    ...among(
      sources.length > 0,
      'Quoted side by side',
      `${andList(sources.slice(0, 3).map((slug) => nameOf('source', slug)))} ${sources.length === 1 ? 'quotes' : 'quote'} both.`,
    ),
    ...among(codings.length > 0, 'Coded as two', `${countWords(codings.length, 'coding')} looked for both.`),
  ]
}

/** Different organizations at one time: known to overlap, or nothing is known of when. */
function employers(a: RecordOf<'actor'>, b: RecordOf<'actor'>): Sign[] {
  const pairs = a.affiliations.flatMap((one) =>
    b.affiliations.flatMap((other) => {
      const [spell, against] = [affiliationDays(one), affiliationDays(other)]
      const overlap = spell.validFrom <= against.validTo && against.validFrom <= spell.validTo
      return overlap && nameKey(one.organization) !== nameKey(other.organization) ? [{ one, other }] : []
    }),
  )
  return pairs.map(({ one, other }) => {
    const undated = [one, other].filter(({ from, to }) => from === null && to === null).length
    const spelled = [one, other].map(({ organization, title }) => [organization, title].filter(Boolean).join(', '))
    return {
      lead: ['Two employers at one time', 'Two employers, one without dates', 'Two employers, neither dated'][
        undated
      ] as string,
      text: `${andList(spelled)}: a second job, a new job, or two people.`,
    }
  })
}

/** Topics on which both were of one stance. */
function sameAnswers({ from, into }: Actors, { nameOf }: Naming): Sign[] {
  const answers = (side: MergeSide<'actor'>) =>
    referringOf(side, 'position').filter(({ actor, status }) => actor === side.record.slug && status === 'published')
  const same = shared(answers(from), answers(into), ({ topic, summit, stance }) => `${topic} ${summit} ${stance}`)
  const topics = [...new Set(same.map(({ topic }) => nameOf('topic', topic)))]
  return among(topics.length > 0, 'The same stance', `On ${andList(topics.slice(0, 5))}.`)
}

const sourcesOf = (side: MergeSide<'actor'>) => [...new Set(referringOf(side, 'quotation').map(({ source }) => source))]
const spellings = ({ name, nativeName, aliases }: RecordOf<'actor'>) => [
  name,
  ...(nativeName ? [nativeName] : []),
  ...aliases,
]

/** Those of `a` that agree with one of `b` in a key, each key once. */
export function shared<T>(a: T[], b: T[], keyOf: (one: T) => string): T[] {
  const known = new Set(b.map(keyOf))
  return [...new Map(a.map((one) => [keyOf(one), one])).values()].filter((one) => known.has(keyOf(one)))
}

/** Whether two names have one family name, their last word, and first names that begin with the same letter. */
export function initialsFit(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.trim().split(/\s+/))
  if (!one || !other || one.length < 2 || other.length < 2) return false
  const [first, second] = [nameKey(one[0] ?? ''), nameKey(other[0] ?? '')]
  const isInitial = first.length === 1 || second.length === 1
  const fits = isInitial ? first[0] === second[0] : first === second
  return first !== '' && fits && nameKey(one.at(-1) ?? '') === nameKey(other.at(-1) ?? '')
}
