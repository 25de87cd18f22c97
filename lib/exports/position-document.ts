import { affiliationAt } from '@/lib/affiliation'
import { verdictWords } from '@/lib/comparison/verdict'
import { countWords } from '@/lib/comparison/words'
import { type PositionGroup, type PositionList, rowsOf } from '@/lib/positions/model'
import {
  type ActorRecord,
  isWorded,
  type PositionRecord,
  type SummitRecord,
  type TopicRecord,
} from '@/lib/records/read-model'
import { propositionWords } from '@/lib/topics/worded'
import { type CellWords, cellWords, type Head, inferenceAt } from './document'
import { KEY, type KeyEntry } from './key'
import { type Note, NoteList } from './notes'
import { provenanceText } from './provenance-text'

/** A list of positions as groups of words, shared by all document formats. */
type PositionDocument = {
  words: string
  groups: {
    /** Topic or actor of the group; undefined where the list is not grouped. */
    head: Head | undefined
    /** Column names: one per row head, then the cell's. */
    columns: string[]
    rows: { heads: Head[]; cell: CellWords }[]
  }[]
  notes: Note[]
  key: KeyEntry[]
  provenance: string
}

export function toPositionDocument(list: PositionList): PositionDocument {
  const notes = new NoteList(list.sources)
  const known = {
    topics: new Map(list.topics.map((topic) => [topic.slug, topic])),
    actors: new Map(list.actors.map((actor) => [actor.slug, actor])),
    summits: new Map(list.summits.map((summit) => [summit.slug, summit])),
  }
  const stances = new Set(rowsOf(list).map(({ stance }) => stance as string))
  return {
    words: list.words,
    groups: list.groups.map((group) => toGroup(group, list, known, notes)),
    notes: notes.all,
    key: KEY.filter(({ code }) => stances.has(code)),
    provenance: provenanceText(list.provenance),
  }
}

type Known = {
  topics: Map<string, TopicRecord>
  actors: Map<string, ActorRecord>
  summits: Map<string, SummitRecord>
}

function toGroup({ head, rows }: PositionGroup, { sources }: PositionList, known: Known, notes: NoteList) {
  const byTopic = head?.kind === 'topic'
  const byActor = head?.kind === 'actor'
  return {
    head: head && groupHead(head, known),
    columns: [...(byActor ? [] : ['Actor']), ...(byTopic ? [] : ['Topic']), 'Position'],
    rows: rows.flatMap((position) => {
      const topic = known.topics.get(position.topic)
      if (!topic) return []
      const cell = { kind: 'held' as const, actor: position.holder, positions: [position] }
      return {
        heads: [
          ...(byActor ? [] : [actorHead(position, known)]),
          ...(byTopic ? [] : [topicHead(topic, position.summit, known)]),
        ],
        cell: cellWords(cell, topic, { filter: { cells: 'quotation' }, sources }, (spot) =>
          notes.add(spot.evidence, inferenceAt(spot)),
        ),
      }
    }),
  }
}

function groupHead(head: NonNullable<PositionGroup['head']>, known: Known): Head {
  if (head.kind === 'actor') {
    const name = known.actors.get(head.actor)?.name ?? head.actor
    const verdict = `${countWords(head.count, 'position')} on ${countWords(head.topics, 'topic')}`
    return { kind: 'actor', name, detail: undefined, verdict }
  }
  const topic = known.topics.get(head.topic)
  const { label, count } = verdictWords(head.verdict)
  if (topic && !isWorded(topic)) return topicHead(topic, head.summit, known)
  const base = topic ? topicHead(topic, head.summit, known) : { name: head.topic, detail: undefined }
  return { ...base, kind: 'topic', verdict: count ? `${label}: ${count}` : label }
}

function topicHead(topic: TopicRecord, summit: string | null, { summits }: Known): Head {
  const summitWords = summit ? `, at ${summits.get(summit)?.shortName ?? summit}` : ''
  return {
    kind: 'topic',
    name: `${topic.label}${summitWords}`,
    detail: propositionWords(topic.proposition),
    verdict: undefined,
  }
}

function actorHead(position: PositionRecord, { actors }: Known): Head {
  const actor = actors.get(position.holder)
  return {
    kind: 'actor',
    name: actor?.name ?? position.holder,
    detail: actor && affiliationAt(actor, position.statedTo),
    verdict: undefined,
  }
}
