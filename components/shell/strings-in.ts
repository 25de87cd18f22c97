/**
 * Every text inside a value: a page's content, its elements' properties and the records given to them. What React keeps
 * for itself on an element is left out.
 */
export function stringsIn(value: unknown, seen = new Set<object>()): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  if (value instanceof Map || value instanceof Set) return stringsIn([...value], seen)
  return Object.entries(value).flatMap(([name, one]) => (name.startsWith('_') ? [] : stringsIn(one, seen)))
}
