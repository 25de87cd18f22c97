/**
 * Circles in a graph of files, each as the path that leads back to its start. Where circles share files not
 * every one is listed, but wherever there is one, one is.
 */
export function findCycles(edges: { from: string; to: string }[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const trail: string[] = []
  const cycles: string[][] = []
  const visit = (file: string) => {
    const start = trail.indexOf(file)
    if (start >= 0) cycles.push([...trail.slice(start), file])
    if (start >= 0 || done.has(file)) return
    trail.push(file)
    for (const to of next.get(file) ?? []) visit(to)
    trail.pop()
    done.add(file)
  }
  for (const file of next.keys()) visit(file)
  return cycles
}
