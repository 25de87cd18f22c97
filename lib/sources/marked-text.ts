import { listParagraphs } from '@/lib/evidence/paragraphs'

/** A range of a text that belongs to a quotation; `start` and `end` are UTF-16 offsets. */
export type Mark = { id: string; start: number; end: number }

/**
 * A run of a paragraph covered by the same quotations: `marks` are their ids, longest first; `opens` are the ids whose
 * words begin here. The runs joined are the paragraph.
 */
export type MarkedRun = { text: string; marks: string[]; opens: string[] }

/** A paragraph as runs; `begins` are the ids of quotations that begin in it, in reading order. */
export type MarkedParagraph = { number: number; runs: MarkedRun[]; begins: string[] }

/** Marks quotations in a text, paragraph by paragraph. Marks may overlap, nest and span paragraphs. */
export function markText(text: string, marks: Mark[]): MarkedParagraph[] {
  const sorted = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end)
  const begun = new Set<string>()
  let from = 0
  return listParagraphs(text).map(({ number, start, end }) => {
    // Marks before `from` end before this paragraph. A mark that spans it stops `from`, so later ones are rechecked.
    while (sorted[from] && (sorted[from]?.end ?? 0) <= start) from += 1
    const here: Mark[] = []
    for (let index = from; index < sorted.length && (sorted[index]?.start ?? end) < end; index += 1) {
      const mark = sorted[index]
      if (mark && mark.end > start) here.push(mark)
    }
    const runs = runsOf(text, { start, end }, here, begun)
    return { number, runs, begins: runs.flatMap(({ opens }) => opens) }
  })
}

function runsOf(text: string, whole: { start: number; end: number }, marks: Mark[], begun: Set<string>): MarkedRun[] {
  const inside = (offset: number) => offset > whole.start && offset < whole.end
  const cuts = marks.flatMap(({ start, end }) => [start, end]).filter(inside)
  const edges = [...new Set([whole.start, ...cuts, whole.end])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? whole.end
    const held = marks.filter((mark) => mark.start <= start && mark.end >= end)
    const ids = [...new Set(held.sort((a, b) => b.end - b.start - (a.end - a.start)).map(({ id }) => id))]
    const opens = ids.filter((id) => !begun.has(id))
    for (const id of opens) begun.add(id)
    return { text: text.slice(start, end), marks: ids, opens }
  })
}
