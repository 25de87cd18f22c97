import { FATES, type Passage } from '@/lib/change/between'
import { type Answer, MOVE_KINDS } from '@/lib/change/course'
import { type ChangeView, recordKey } from '@/lib/change/model'
import type { Statement } from '@/lib/change/statement'
import { countedSentence, viewWords } from '@/lib/change/view-words'
import { passageWords } from '@/lib/change/words'
import { STANCES } from '@/lib/vocabulary'
import { answerRecords } from '../change-rows'
import { CHANGE_FORMAT, CHANGE_VERSION, type ChangeFile, type PublicChange } from './change-schema'
import { publicPosition } from './position'
import { publicProvenance } from './provenance'
import { publicActor, publicSource, publicSummit, publicTopic } from './subjects'
import { type PublicPage, WHOLE } from './value-schemas'

/**
 * A view of changes as its file has it.
 *
 * @param root what the addresses of records begin with
 * @param part of the list; the whole list where it is left out
 */
export function publicChange(view: ChangeView, root: string, part?: ChangePart): ChangeFile {
  const { changes } = view
  const { days, counts } = changes
  const positions = (statements: Statement[]) =>
    statements.flatMap((statement) => {
      const record = view.records.get(recordKey(statement))
      return record ? [publicPosition(record, root)] : []
    })
  return {
    format: CHANGE_FORMAT,
    version: CHANGE_VERSION,
    words: viewWords(view),
    counted: countedSentence(view),
    page: part?.page ?? WHOLE,
    days: { since: days.since ?? null, against: days.against ?? null, asOf: days.asOf ?? null },
    counts: {
      bothSides: counts.both,
      outcomes: eachOf(FATES, (fate) => counts.fates[fate]),
      kinds: eachOf(MOVE_KINDS, (kind) => counts.kinds[kind]),
      table: eachOf(STANCES, (before) => eachOf(STANCES, (after) => counts.table[before][after])),
    },
    changes: (part?.passages ?? changes.listed).map((passage) => oneChange(passage, view, root)),
    acrossSummits: changes.across.map(({ holder, topic, earlier, later }) => ({
      actor: holder,
      topic,
      earlier: { summit: earlier.summit, positions: positions(earlier.answer.statements) },
      later: { summit: later.summit, positions: positions(later.answer.statements) },
    })),
    review: changes.contradictions.map(positions),
    undated: positions(changes.undated),
    actors: [...view.actors.values()].map((one) => publicActor(one, root)),
    topics: [...view.topics.values()].map((one) => publicTopic(one, root)),
    summits: view.summits.map((one) => publicSummit(one, root)),
    sources: [...view.sources.values()].map((one) => publicSource(one, root)),
    provenance: publicProvenance(view.provenance),
  }
}

/** Some passages of the list, and which. */
export type ChangePart = { passages: Passage[]; page: PublicPage }

/** An object with these keys, in this order. */
const eachOf = <K extends string, V>(keys: readonly K[], of: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>

function oneChange(passage: Passage, view: ChangeView, root: string): PublicChange {
  const { course, fate, kind, before, after, between } = passage
  const answer = (given: Answer) => answerRecords(given, view).map((one) => publicPosition(one, root))
  return {
    actor: course.holder,
    topic: course.topic,
    summit: course.summit,
    outcome: fate,
    kind: kind ?? null,
    words: passageWords(passage),
    before: before ? answer(before) : null,
    between: between.map(answer),
    after: after ? answer(after) : null,
    deeds: course.deeds.flatMap((deed) => {
      const record = view.records.get(recordKey(deed))
      return record ? [publicPosition(record, root)] : []
    }),
  }
}
