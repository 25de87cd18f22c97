/**
 * A page of a list that is held in memory: the items after the one that the cursor names. Undefined where the list does
 * not have that one, so that nobody starts from the beginning unaware.
 *
 * @param keyOf the cursor of an item, which no other item has
 * @param size most items; `Infinity` for all
 */
export function pageOfItems<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { after, size }: { after: string | undefined; size: number },
): { items: T[]; next: string | undefined } | undefined {
  const start = after === undefined ? 0 : items.findIndex((item) => keyOf(item) === after) + 1
  if (after !== undefined && start === 0) return undefined
  const page = items.slice(start, start + size)
  const last = page.at(-1)
  return { items: page, next: last !== undefined && start + size < items.length ? keyOf(last) : undefined }
}
