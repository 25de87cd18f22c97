import { listParagraphs } from '@/lib/evidence/paragraphs'

/** A stretch of a text that belongs to a quotation; `start` and `end` are UTF-16 code units. */
export type Mark = { id: string; start: number; end: number }

/**
 * A stretch of a paragraph that the same quotations hold, from the longest to the shortest; `opens` are those whose
 * words begin with it. Runs in a row give the paragraph back, unit for unit.
 */
export type MarkedRun = { text: string; marks: string[]; opens: string[] }

/** A paragraph with what is quoted from it; `begins` are the quotations whose words begin in it, in reading order. */
export type MarkedParagraph = { number: number; runs: MarkedRun[]; begins: string[] }

/** A text paragraph by paragraph with its quotations marked. Marks may overlap, lie in each other, and run on. */
export function markText(text: string, marks: Mark[]): MarkedParagraph[] {
  const sorted = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end)
  const begun = new Set<string>()
  let from = 0
  return listParagraphs(text).map(({ number, start, end }) => {
    // Marks before `from` ended before this paragraph; what runs on over it keeps the ones after it waiting.
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
