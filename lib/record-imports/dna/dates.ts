import type { DnaDatabase } from './database'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How dates are read: in UTC, or moved to the midnight of the zone in which they were written. */
export type DateReading = { shift: number; words: string }

/**
 * How the dates of a database are read. Version 3 writes UTC. Version 2 wrote the midnight of its user’s zone, which
 * east of Greenwich is the evening before in UTC: where every date is such an evening, the days after are meant.
 */
export function readingOfDates({ version, dates }: Pick<DnaDatabase, 'version' | 'dates'>): DateReading {
  const utc = { shift: 0, words: 'read as UTC' }
  if (version === 3) return utc
  const times = new Set(dates.map((date) => ((date % DAY) + DAY) % DAY))
  const evening = [...times].every((time) => time >= 12 * HOUR && time % (HOUR / 2) === 0)
  const earliest = Math.min(...times)
  // In summer a zone is one hour further east.
  if (times.size === 0 || !evening || Math.max(...times) - earliest > HOUR) return utc
  return { shift: DAY - earliest, words: 'read as midnights of a zone east of UTC, in which they were written' }
}
