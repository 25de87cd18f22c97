import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { type Changes, findChanges } from '@/lib/change/changes'
import { type ChangeView, recordKey } from '@/lib/change/model'
import type { Statement } from '@/lib/change/statement'
import { BESIDE_LIST, CHANGE_LIMIT, type ChangeFilter } from '@/lib/filter/change'
import type { PositionRecord } from '@/lib/records/read-model'
import { listStatements } from './statements'

export type FoundChange = { view: ChangeView } | { refused: string }

/**
 * The Change view, or why it is not shown.
 * @param address printed as provenance, where the library has a public one
 * @param whole with every change of the list, for files; a page has a part of it
 */
export async function findChangeView(
  library: Library,
  filter: ChangeFilter,
  { address, whole = false }: { address?: string | undefined; whole?: boolean } = {},
): Promise<FoundChange> {
  const [summits, themed, provenance] = await Promise.all([
    listSummits(library),
    filter.theme ? listTopics(library, { theme: filter.theme }) : undefined,
    findProvenance(library, address),
  ])
  const named = filter.topics.length > 0 ? filter.topics : undefined
  const ofTheme = themed?.map(({ slug }) => slug)
  const topics = named && ofTheme ? named.filter((slug) => ofTheme.includes(slug)) : (named ?? ofTheme)
  // Of every day: what was said after the last one is in no count, and its days are offered as other views.
  const scope = {
    actors: filter.actors.length > 0 ? filter.actors : undefined,
    topics,
    summit: filter.summit,
  }
  const { statements: most } = CHANGE_LIMIT
  const statements = await listStatements(library, scope, most + 1)
  if (statements.length > most)
    return {
      refused: `A view of changes reads at most ${most} positions, and this one has more. Choose actors, topics, a theme or a summit.`,
    }
  const changes = findChanges(statements, filter, summits)
  return { view: await withRecords(library, { filter, changes, summits, provenance, whole }) }
}

type Found = Pick<ChangeView, 'filter' | 'changes' | 'summits' | 'provenance' | 'whole'>

async function withRecords(library: Library, found: Found): Promise<ChangeView> {
  const { changes, filter, summits, whole } = found
  const shown = shownStatements(changes, whole)
  // Where nothing moved, the page names some of whom more words would show it.
  const named = changes.passages.slice(0, NAMED).map(({ course }) => course.holder)
  const records = await listPositionsById(library, [...new Set(shown.map(({ id }) => id))])
  const byId = new Map(records.map((record) => [record.id, record]))
  const [actors, topics, sources] = await Promise.all([
    listActors(library, [...new Set([...shown.map(({ holder }) => holder), ...named])]),
    listTopics(library, { slugs: [...new Set(changes.passages.map(({ course }) => course.topic))] }),
    listSources(library, [...new Set(records.flatMap(({ evidence }) => evidence.map(({ source }) => source)))]),
  ])
  return {
    ...found,
    summits: summits.toReversed(),
    around: summits.find(({ slug }) => slug === filter.around),
    records: new Map(
      shown.flatMap((statement) => {
        const record = byId.get(statement.id)
        return record ? [[recordKey(statement), heldBy(record, statement)] as const] : []
      }),
    ),
    actors: bySlug(actors),
    topics: bySlug(topics),
    sources: bySlug(sources),
  }
}

const heldBy = (record: PositionRecord, { holder }: Statement): PositionRecord => ({ ...record, holder })
const bySlug = <T extends { slug: string }>(records: T[]) => new Map(records.map((record) => [record.slug, record]))

const NAMED = 20

/** The statements whose words a page or file shows. */
export function shownStatements(changes: Changes, whole: boolean): Statement[] {
  const listed = whole ? changes.listed : changes.shown
  return [
    ...listed.flatMap(({ before, after, between, course }) => [
      ...[before, after, ...between].flatMap((answer) => answer?.statements ?? []),
      ...course.runs.flatMap((run) => run.answers.flatMap(({ statements }) => statements)),
      ...course.deeds,
    ]),
    ...changes.across
      .slice(0, BESIDE_LIST)
      .flatMap(({ earlier, later }) => [...earlier.answer.statements, ...later.answer.statements]),
    ...changes.contradictions.slice(0, BESIDE_LIST).flat(),
    ...changes.undated.slice(0, BESIDE_LIST),
  ]
}
