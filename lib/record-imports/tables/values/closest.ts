/** The answer that differs from another by a slip of one or two letters; undefined where none does. */
export function closestAnswer(answer: string, known: readonly string[]): string | undefined {
  const plain = answer.toLowerCase()
  if (plain.length > 60) return undefined
  const most = plain.length > 7 ? 2 : plain.length > 3 ? 1 : 0
  return known
    .filter((one) => one.length <= 60)
    .map((one) => ({ one, distance: distanceOf(plain, one.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0]?.one
}

/** Letters to be changed, added or taken away (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
