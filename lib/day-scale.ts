/**
 * Place of a day on a scale from the first to the last of some days, 2 to 98 per cent of the width.
 * @param day YYYY-MM-DD
 * @param days ascending, two or more
 */
export function positionOfDay(day: string, days: readonly string[]): number {
  const [first, last] = [Date.parse(days[0] ?? day), Date.parse(days.at(-1) ?? day)]
  const share = last === first ? 0.5 : (Date.parse(day) - first) / (last - first)
  return Math.round((2 + 96 * Math.min(1, Math.max(0, share))) * 10) / 10
}
