import type { Passage } from '@/lib/change/between'
import { type ChangeView, recordKey } from '@/lib/change/model'
import { FATE, passageWords } from '@/lib/change/words'
import type { PositionRecord } from '@/lib/records/read-model'
import { changeHref } from '@/lib/urls'
import type { FeedEntry, RecordTimes } from './model'

/**
 * The changes of a view's list as entries of a feed, the last recorded first. An entry is as old as the record of the
 * answer after, and has another id once a later answer takes that one's place: each move is an entry of its own.
 *
 * @param times by id of the position
 */
export function changeEntries(view: ChangeView, times: ReadonlyMap<string, RecordTimes>, most: number): FeedEntry[] {
  return view.changes.listed
    .flatMap((passage) => changeEntry(passage, view, times) ?? [])
    .toSorted((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0))
    .slice(0, most)
}

function changeEntry(
  passage: Passage,
  view: ChangeView,
  times: ReadonlyMap<string, RecordTimes>,
): FeedEntry | undefined {
  const { course, fate, before, after, between } = passage
  const recordsOf = (answers: (Passage['before'] | undefined)[]) =>
    answers.flatMap((answer) => answer?.statements ?? []).flatMap((one) => view.records.get(recordKey(one)) ?? [])
  const records = recordsOf([before, ...between, after])
  const known = records.flatMap(({ id }) => times.get(id) ?? [])
  if (known.length === 0) return undefined
  const { holder, topic, summit } = course
  const { around, against, since, asOf } = view.filter
  const days = { around, against, since, asOf }
  const path = changeHref({ ...days, actors: [holder], topics: [topic], summit: summit ?? undefined, fate })
  const ids = recordsOf([before, after]).map(({ id }) => id)
  return {
    path,
    id: `${path} ${ids.join(' ')}`,
    title: `${view.actors.get(holder)?.name ?? holder} on ${view.topics.get(topic)?.label ?? topic}: ${FATE[fate].label}`,
    summary: passageWords(passage),
    evidence: evidenceOf(records),
    first: latestOf(known.map(({ first }) => first)),
    last: latestOf(known.map(({ last }) => last)),
  }
}

const latestOf = (instants: string[]) => instants.toSorted().at(-1) ?? ''

/** Each quotation once, in the order of the answers. */
function evidenceOf(records: PositionRecord[]): FeedEntry['evidence'] {
  return [...new Map(records.flatMap(({ evidence }) => evidence).map((one) => [one.id, one])).values()]
}
