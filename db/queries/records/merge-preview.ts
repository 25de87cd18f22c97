import type { Db } from '@/db/client'
import { findDataVersion } from '@/db/queries/library/data-version'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { type MadeChange, madeChanges } from '@/lib/editing/made-changes'
import type { Mergeable } from '@/lib/editing/merge'
import { movedOfActor, movedOfTopic } from '@/lib/editing/merge-moves'
import type { MergedRecord, MergePreview } from '@/lib/editing/merge-preview'
import { type MergeSide, referringOf } from '@/lib/editing/merge-sides'
import { initialsFit, type Naming, notFoundWords, signsAgainstActors, signsForActors } from '@/lib/editing/merge-signs'
import { signsAgainstTopics, signsForTopics } from '@/lib/editing/merge-signs-topics'
import { meantBy, type NameBook } from '@/lib/forms/name-book'
import { groupBy } from '@/lib/group-by'
import { andList } from '@/lib/join-words'
import { homeOf, type RecordOf, titleOf } from '@/lib/records/registry'
import { propositionWords } from '@/lib/topics/worded'
import { findEditable } from './editable'
import { listKeptApart } from './kept-apart'
import { findNameBook } from './name-book'
import { listReferring } from './referring'

/** Most topics that the head of a page names. */
const MOST_TOPICS = 6
const MOST_ALIKE = 8

/** The question whether a record is the same as another; undefined where there is no record to merge. */
export async function findMergePreview(
  db: Db,
  type: Mergeable,
  name: string,
  into: string,
): Promise<MergePreview | undefined> {
  const from = await findSide(db, type, name)
  if (!from) return undefined
  const book = await findNameBook(db, ['actor', 'topic', 'summit', 'source'])
  const meant = into === '' ? undefined : meantBy(book, type, into)
  const slug = meant && 'slug' in meant ? meant.slug : undefined
  const target = slug && slug !== name ? await findSide(db, type, slug) : undefined
  const apart = await listKeptApart(db, type, name)
  const own = { type, from: shown(type, from, book), dataVersion: (await findDataVersion(db))?.dataVersion ?? 0 }
  return {
    ...own,
    ...(target ? compared(type, { from, into: target }, book) : NOTHING),
    into: target && shown(type, target, book),
    apart: apart.find((one) => one.slug === slug),
    alike: target ? [] : alike(book, type, from, new Set(apart.map((one) => one.slug))),
    problem:
      slug === name ? 'A record is not merged into itself.' : meant && 'problem' in meant ? meant.problem : undefined,
    book: { [type]: book[type] ?? [] },
  }
}

type Compared = Pick<MergePreview, 'against' | 'speaksFor' | 'notFound' | 'moves' | 'made'>
const NOTHING: Compared = { against: [], speaksFor: [], notFound: '', moves: [], made: 0 }

type Sides<T extends Mergeable> = { from: MergeSide<T>; into: MergeSide<T> }

async function findSide<T extends Mergeable>(db: Db, type: T, slug: string): Promise<MergeSide<T> | undefined> {
  const found = await findEditable(db, type, slug)
  return found && { record: found.record, referring: await listReferring(db, type, slug) }
}

/** Everything that the page compares; what the merge of two records would make of their positions comes first. */
function compared(type: Mergeable, sides: Sides<Mergeable>, book: NameBook): Compared {
  const naming: Naming = { nameOf: (of, slug) => nameIn(book, of, slug), words: wordsOf(sides) }
  const made = changesMade(type, sides)
  if (type === 'topic') {
    const topics = sides as Sides<'topic'>
    return {
      against: signsAgainstTopics(topics, made, naming),
      speaksFor: signsForTopics(topics),
      notFound: '',
      moves: movedOfTopic(topics, (slug) => nameIn(book, 'actor', slug)),
      made: made.length,
    }
  }
  const actors = sides as Sides<'actor'>
  const both = [actors.from.record.slug, actors.into.record.slug]
  const others = (book.actor ?? []).filter(({ slug }) => !both.includes(slug)).map(({ name }) => name)
  return {
    against: signsAgainstActors(actors, made, naming),
    speaksFor: signsForActors(actors, others, naming),
    notFound: notFoundWords(actors),
    moves: movedOfActor(actors, { topicOf: (slug) => nameIn(book, 'topic', slug), words: naming.words }),
    made: made.length,
  }
}

/** The changes of mind that a merge of two actors, or two topics, would make. */
function changesMade(type: Mergeable, { from, into }: Sides<Mergeable>): MadeChange[] {
  const cellsOf = changesIn(type, new Set([from.record.slug, into.record.slug]))
  return madeChanges(referringOf(from, 'position'), referringOf(into, 'position'), cellsOf)
}

/** The cells in which a merge puts positions together. @param merged slugs of the merged records */
export function changesIn(type: Mergeable, merged: ReadonlySet<string>): (position: RecordOf<'position'>) => string[] {
  return ({ actor, onBehalfOf, topic, summit }) => {
    const holders = [actor, ...(onBehalfOf ? [onBehalfOf] : [])]
    if (type === 'topic') return holders.map((holder) => `${holder} ${summit}`)
    return holders.some((holder) => merged.has(holder)) ? [`${topic} ${summit}`] : []
  }
}

function wordsOf(sides: Sides<Mergeable>): Map<string, string> {
  const quotations = [...referringOf(sides.from, 'quotation'), ...referringOf(sides.into, 'quotation')]
  return new Map(quotations.map(({ id, segments }) => [id, segments.map(({ exact }) => exact).join(' … ')]))
}

/** Other records whose names fit, and which nobody has said are two. */
function alike(book: NameBook, type: Mergeable, { record }: MergeSide<Mergeable>, apart: Set<string>) {
  if (!('name' in record) || record.kind !== 'person') return []
  return (book[type] ?? [])
    .filter(({ slug, name }) => slug !== record.slug && !apart.has(slug) && initialsFit(name, record.name))
    .slice(0, MOST_ALIKE)
    .map(({ slug, name }) => ({ slug, name }))
}

function nameIn(book: NameBook, type: 'actor' | 'topic' | 'summit' | 'source', slug: string): string {
  return book[type]?.find((one) => one.slug === slug)?.name ?? slug
}

function shown(type: Mergeable, side: MergeSide<Mergeable>, book: NameBook): MergedRecord {
  const { record } = side
  const positions = referringOf(side, 'position')
  const sources = [...groupBy(referringOf(side, 'quotation'), ({ source }) => source).keys()]
  const topics = [...groupBy(positions, ({ topic }) => topic).keys()].map((slug) => nameIn(book, 'topic', slug))
  const counts = [
    countWords(positions.length, 'position'),
    ...(type === 'actor' ? [countWords(referringOf(side, 'quotation').length, 'quotation')] : []),
    ...(type === 'actor' ? [countWords(sources.length, 'source')] : []),
    countWords(referringOf(side, 'claim').length, 'claim'),
  ].join(', ')
  const on =
    type === 'actor' && topics.length > 0
      ? [`Speaks on ${andList(topics.slice(0, MOST_TOPICS))}${topics.length > MOST_TOPICS ? ' and others' : ''}`]
      : []
  return {
    slug: record.slug,
    title: titleOf(type, record as never),
    isPerson: 'kind' in record && record.kind === 'person',
    detail: detailOf(record),
    facts: [counts, ...on],
    href: homeOf(type, record as never),
  }
}

function detailOf(record: MergeSide<Mergeable>['record']): string {
  if ('proposition' in record) return propositionWords(record.proposition)
  const held = record.affiliations.map(({ organization, title, from, to }) => {
    const dates =
      [from && `from ${formatDate(from)}`, to && `to ${formatDate(to)}`].filter(Boolean).join(' ') || 'no dates given'
    return `${[organization, title].filter(Boolean).join(', ')} (${dates})`
  })
  return held.join('; ') || (record.description ?? 'No affiliation on record')
}
