import type { Ancestors } from './broader'
import { type Counts, countStatements } from './counts'
import { withoutDuplicates } from './duplicates'
import { type Levels, levelsOf } from './levels'
import { type OneModeNetwork, oneModeNetwork } from './one-mode'
import { type NetworkSettings, settingsProblems } from './settings'
import type { Statement } from './statement'
import { type TwoModeNetwork, twoModeNetwork } from './two-mode'

export type Network = ({ mode: 'one' } & OneModeNetwork) | ({ mode: 'two' } & TwoModeNetwork)

/** @param counted statements that count, in all and of an actor or topic */
export type BuiltNetwork = {
  network: Network
  counted: number
  counts: (name: string, of: 'actor' | 'topic') => number
}

/**
 * @param ancestors the broader topics of a topic, nearest first
 * @param observed statements whose stances are the levels of a scale: all that were looked at, those left out by the name
 *   of an actor or topic or without an actor among them
 */
type Surroundings = { ancestors: Ancestors; observed: readonly Pick<Statement, 'stance'>[] }

/**
 * The discourse network of statements. They come in their order in time and in texts, of which the first of several
 * repeated ones counts.
 *
 * @throws Error where the settings do not fit together; check with `settingsProblems` first
 */
export function buildNetwork(
  statements: readonly Statement[],
  settings: NetworkSettings,
  { ancestors, observed }: Surroundings,
): BuiltNetwork {
  const [problem] = settingsProblems(settings)
  if (problem) throw new Error(problem.message)
  const levels = levelsOf(settings.levels, observed)
  const { qualifier } = settings
  const once = withoutDuplicates(statements, {
    within: settings.duplicates,
    levelOf: qualifier === 'ignore' ? undefined : ({ stance }) => levels.indexOf(stance),
  })
  const counted = { actor: countBy(once, 'actor'), topic: countBy(once, 'topic') }
  return {
    network: tie(countStatements(once, levels), levels, settings, ancestors),
    counted: once.length,
    counts: (name, of) => counted[of].get(name) ?? 0,
  }
}

function tie(counts: Counts, levels: Levels, settings: NetworkSettings, all: Ancestors): Network {
  const { mode, qualifier, normalize, broader } = settings
  const ancestors = broader ? undefined : all
  if (mode === 'two') {
    if (qualifier === 'congruence' || qualifier === 'conflict') throw new Error(`No two-mode network has ${qualifier}.`)
    return { mode, ...twoModeNetwork(counts, levels, { qualifier, ancestors }) }
  }
  if (qualifier === 'combine') throw new Error(`No one-mode network has ${qualifier}.`)
  return { mode, ...oneModeNetwork(counts, levels, { qualifier, normalize, ancestors }) }
}

function countBy(statements: readonly Statement[], field: 'actor' | 'topic'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const statement of statements) counts.set(statement[field], (counts.get(statement[field]) ?? 0) + 1)
  return counts
}
