import type { Span } from '@/lib/workbench/spans'

/**
 * The offsets in the source text of words marked on the page; undefined where no words of the text are. Each run of the
 * text has the offset of its first character in `data-start`. An end of the range may lie in a run, or in an element
 * before, between or after runs, as when a whole paragraph is marked with three clicks.
 */
export function selectedSpan(range: Range, reading: Element): Span | undefined {
  const runs = [...reading.querySelectorAll<HTMLElement>('[data-start]')].filter((run) => range.intersectsNode(run))
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return undefined
  const start = startOf(first) + (isTextOf(range.startContainer, first) ? range.startOffset : 0)
  const end = startOf(last) + (isTextOf(range.endContainer, last) ? range.endOffset : (last.textContent?.length ?? 0))
  return start < end ? { start, end } : undefined
}

const startOf = (run: HTMLElement) => Number(run.dataset.start)
const isTextOf = (node: Node, run: HTMLElement) => node instanceof Text && run.contains(node)
