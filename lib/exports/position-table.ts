import { countWords } from '@/lib/comparison/words'
import type { PositionList } from '@/lib/positions/model'
import type { Head, TableDocument } from './document'
import { toPositionDocument } from './position-document'

/** A list of positions as one table: a row per position, headed by the topic or actor of its group. */
export function toPositionTable(list: PositionList): TableDocument {
  const { words, groups, notes, key, provenance } = toPositionDocument(list)
  const byActor = groups[0]?.head?.kind === 'actor'
  const grouped = groups.some(({ head }) => head !== undefined)
  const lines = groups.flatMap(({ head, rows }) =>
    rows.map(({ heads, cell }, index) => {
      // Without groups the actor heads the row and the topic is its second column.
      const [front, ...others] = head ? [index === 0 ? head : again(head), ...heads] : heads
      return { head: front ?? NOBODY, cells: [...others.map((one) => ({ kind: 'head' as const, head: one })), cell] }
    }),
  )
  const column = (name: string): Head => ({ kind: 'actor', name, detail: undefined, verdict: undefined })
  return {
    words,
    caption: `${countWords(lines.length, 'position')}, a row each: who, on what, the stance with its terms, a summary, the words and the number of their note.`,
    corner: grouped && !byActor ? 'Topic' : 'Actor',
    columns: [column(grouped && !byActor ? 'Actor' : 'Topic'), column('Position')],
    widths: WIDTHS,
    lines,
    notes,
    uncertain: [],
    key,
    provenance,
    origin: list.provenance,
    sources: list.sources,
  }
}

/** Relative column widths: the position with its quotations takes half the table. */
const WIDTHS = [1.1, 0.9, 2]

/** Head of a group's later rows: the name only. */
function again({ kind, name }: Head): Head {
  return { kind, name, detail: undefined, verdict: undefined }
}

const NOBODY: Head = { kind: 'actor', name: '', detail: undefined, verdict: undefined }
