/** Groups records by key, in order of first appearance. (Node 20 lacks `Map.groupBy`.) */
export function groupBy<T, K>(records: readonly T[], key: (record: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const record of records) {
    const group = groups.get(key(record))
    if (group) group.push(record)
    else groups.set(key(record), [record])
  }
  return groups
}
