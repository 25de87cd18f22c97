import type { NetworkSettings } from '@/lib/agreement/network/settings'
import type { Statement } from '@/lib/agreement/network/statement'
import { STANCE, type Stance, sideOf } from '@/lib/vocabulary'

type Settings = Omit<NetworkSettings, 'mode'>
type Naive = { all: readonly Statement[]; broader: Map<string, string>; settings: Settings }

/**
 * The plain version of the one-mode network, to which the fast one is held: sums over every pair of statements of two
 * actors, and no counts.
 */
export function naiveTie(a: string, b: string, { all, broader, settings }: Naive): number {
  if (a === b) return 0
  const once = dropRepeated(all, settings)
  const [mine, theirs] = [a, b].map((actor) => once.filter((one) => one.actor === actor)) as [Statement[], Statement[]]
  const counts = (topic: string) =>
    settings.broader ||
    !ancestorsOf(topic, broader).some((wide) => [mine, theirs].every((some) => some.some((one) => one.topic === wide)))
  let sum = 0
  for (const one of mine)
    for (const other of theirs)
      if (one.topic === other.topic && counts(one.topic)) sum += weigh(one.stance, other.stance, all, settings)
  const by = divisor(mine, theirs, settings)
  return by === 0 ? 0 : sum / by
}

export function ancestorsOf(topic: string, broader: Map<string, string>): string[] {
  const wider = broader.get(topic)
  return wider === undefined ? [] : [wider, ...ancestorsOf(wider, broader)]
}

/**
 * The plain version of the two-mode network, from statements without repetitions. `observed`: all statements, by which
 * the levels of a scale go.
 */
export function naiveSide(
  actor: string,
  topic: string,
  { all, observed, settings }: Naive & { observed: readonly Statement[] },
): number {
  const own = all.filter((one) => one.actor === actor && one.topic === topic)
  const levelOf = ({ stance }: Statement) =>
    settings.levels === 'scale' ? STANCE[stance].score : { for: 1, against: -1, mixed: 0 }[sideOf(stance)]
  if (settings.qualifier === 'ignore') return own.length
  if (settings.qualifier === 'subtract') return own.reduce((sum, one) => sum + levelOf(one), 0)
  // A binary digit for each level, the highest level being the last digit; both sides are levels always, before mixed.
  const levels = settings.levels === 'side' ? [1, -1, 0] : [...new Set(observed.map(levelOf))].toSorted((x, y) => y - x)
  return levels.reduce((sum, level, digit) => sum + (own.some((one) => levelOf(one) === level) ? 2 ** digit : 0), 0)
}

function weigh(a: Stance, b: Stance, all: readonly Statement[], { qualifier, levels }: Settings): number {
  const scores = all.map(({ stance }) => STANCE[stance].score)
  const range = Math.max(...scores) - Math.min(...scores)
  const far = range === 0 ? 0 : Math.abs(STANCE[a].score - STANCE[b].score) / range
  const [left, right] = [sideOf(a), sideOf(b)]
  const mixed = left === 'mixed' || right === 'mixed'
  const same = levels === 'scale' ? 1 - far : Number(!mixed && left === right)
  const opposite = levels === 'scale' ? far : Number(!mixed && left !== right)
  if (qualifier === 'ignore') return 1
  return qualifier === 'congruence' ? same : qualifier === 'conflict' ? opposite : same - opposite
}

export function dropRepeated(all: readonly Statement[], { duplicates, qualifier, levels }: Settings): Statement[] {
  const level = ({ stance }: Statement) => (qualifier === 'ignore' ? '' : levels === 'side' ? sideOf(stance) : stance)
  const period = ({ day, document }: Statement) =>
    ({
      include: '',
      document,
      day,
      week: mondayOf(day),
      month: day.slice(0, 7),
      year: day.slice(0, 4),
      range: '',
    })[duplicates]
  return all.filter(
    (one, index) =>
      duplicates === 'include' ||
      !all
        .slice(0, index)
        .some(
          (other) =>
            other.actor === one.actor &&
            other.topic === one.topic &&
            level(other) === level(one) &&
            period(other) === period(one),
        ),
  )
}

function divisor(mine: Statement[], theirs: Statement[], { normalize, levels, qualifier }: Settings): number {
  const level = ({ topic, stance }: Statement) => `${topic} ${levels === 'side' ? sideOf(stance) : stance}`
  const count = (some: Statement[], key: (one: Statement) => string) => {
    const counts = new Map<string, number>()
    for (const one of some) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
    return counts
  }
  const [a, b] = [count(mine, level), count(theirs, level)]
  const length = (some: Statement[]) =>
    Math.hypot(...count(some, qualifier === 'ignore' ? ({ topic }) => topic : level).values())
  switch (normalize) {
    case 'none':
      return 1
    case 'average':
      return (mine.length + theirs.length) / 2
    case 'cosine':
      return length(mine) * length(theirs)
    case 'dna-cosine':
      return mine.length * theirs.length
    case 'jaccard': {
      const only = (some: Map<string, number>, not: Map<string, number>) =>
        [...some].reduce((sum, [key, value]) => sum + (not.has(key) ? 0 : value), 0)
      const both = [...a].reduce((sum, [key, value]) => sum + value * (b.get(key) ?? 0), 0)
      return only(a, b) + only(b, a) + both
    }
  }
}

/** The Monday of a day's week: two days are of one week where it is the same. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
