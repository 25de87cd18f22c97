/**
 * The summit that a view of one summit shows where the address names none: the one with most positions, the first
 * listed of several with as many. A summit just entered has none, so it turns no view.
 *
 * @param counts positions at each summit, by slug
 */
export function usualSummit<S extends { slug: string }>(summits: S[], counts: Map<string, number>): S | undefined {
  const most = Math.max(0, ...summits.map(({ slug }) => counts.get(slug) ?? 0))
  return summits.find(({ slug }) => (counts.get(slug) ?? 0) === most)
}
