import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { descriptorOf, homeOf, type RecordOf, recordName, titleOf } from '@/lib/records/registry'
import type { Mergeable, Referring } from './merge'
import { type MergeSide, referringOf } from './merge-sides'

/** Records of one kind that a merge moves; only the first few are named. */
export type Moved = {
  count: number
  what: string
  named: { name: string; href: string | undefined }[]
  note?: string
}

/** Most records of each kind that are named. */
const MOST_NAMED = 8

type Links = { name: string; href: string | undefined }[]
type Titles = { topicOf(slug: string): string; words: ReadonlyMap<string, string> }

/** Everything that a merge of two actors moves to the one that stays. */
export function movedOfActor({ from, into }: Sides<'actor'>, { topicOf, words }: Titles): Moved[] {
  const [gone, stays] = [from.record.slug, into.record]
  const known = new Set([stays.name, ...stays.aliases])
  const names = [from.record.name, ...from.record.aliases].filter((name) => !known.has(name))
  const listed = new Set(stays.affiliations.map((one) => JSON.stringify(one)))
  const affiliations = from.record.affiliations.filter((one) => !listed.has(JSON.stringify(one)))
  const responses = referringOf(from, 'claim').flatMap((claim) =>
    claim.responses.filter(({ actor }) => actor === gone).map(() => claim),
  )
  const claims = referringOf(from, 'claim').filter((claim) =>
    [claim.claimant, claim.onBehalfOf, claim.reportedBy].includes(gone),
  )
  const texts = referringOf(from, 'source').filter(({ authors }) => authors.some(({ actor }) => actor === gone))
  return kindsOf([
    ['name', names.map((name) => ({ name, href: undefined })), `becomes “also called”; found by search`],
    ['affiliation', affiliations.map(({ organization, title }) => unlinked([organization, title])), affiliationNote],
    ...records(from, 'position', ({ topic, statedOn }) => `${topicOf(topic)}, ${formatDate(statedOn)}`),
    ...records(from, 'quotation', ({ id }) => shortened(words.get(id) ?? id)),
    ['text as its author', texts.map((one) => link('source', one)), undefined, 'texts as their author'],
    ['claim', claims.map((one) => link('claim', one))],
    ['response', responses.map((one) => link('claim', one))],
    ...records(from, 'absence', ({ topic }) => topicOf(topic), 'silence'),
    ...records(
      from,
      'coding',
      undefined,
      'coding',
      'what they looked for and did not find would be read together with the words of the other',
    ),
    ...records(
      from,
      'actor',
      undefined,
      'actor whose organization it is',
      undefined,
      'actors whose organization it is',
    ),
  ])
}

/** Everything that a merge of two topics moves to the one that stays. */
export function movedOfTopic({ from }: Sides<'topic'>, nameOf: (actor: string) => string): Moved[] {
  return kindsOf([
    ...records(from, 'position', ({ actor, statedOn }) => `${nameOf(actor)}, ${formatDate(statedOn)}`),
    ...records(from, 'claim'),
    ...records(from, 'absence', ({ actor }) => nameOf(actor), 'silence'),
    ...records(from, 'coding'),
    ...records(from, 'topic', undefined, 'narrower topic'),
  ])
}

type Sides<T extends Mergeable> = { from: MergeSide<T>; into: MergeSide<T> }
type Kind = [what: string, named: Links, note?: string, many?: string]

const affiliationNote = 'of two without dates no page or file prints one as that of a day'

function kindsOf(kinds: Kind[]): Moved[] {
  return kinds.flatMap(([what, named, note, many]) =>
    named.length === 0
      ? []
      : [
          {
            count: named.length,
            what: countWords(named.length, what, many).replace(/^\S+ /, ''),
            named: named.slice(0, MOST_NAMED),
            ...(note ? { note } : {}),
          },
        ],
  )
}

function records<T extends Referring['type']>(
  from: { referring: Referring[] },
  type: T,
  nameOf?: (record: RecordOf<T>) => string,
  what?: string,
  note?: string,
  many?: string,
): Kind[] {
  const { noun } = descriptorOf(type)
  return [
    [
      what ?? noun.one,
      referringOf(from, type).map((record) => link(type, record, nameOf?.(record))),
      note,
      many ?? (what ? undefined : noun.many),
    ],
  ]
}

function link<T extends Referring['type']>(type: T, record: RecordOf<T>, name?: string) {
  return {
    name: name ?? shortened(titleOf(type, record) || recordName(record as { id: string })),
    href: homeOf(type, record),
  }
}

const unlinked = (parts: (string | null)[]) => ({ name: parts.filter(Boolean).join(', '), href: undefined })
const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 68)} …` : text)
