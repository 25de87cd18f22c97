import type { Ancestors } from './broader'
import { countStatements } from './counts'
import { withoutDuplicates } from './duplicates'
import { levelsOf } from './levels'
import { type OneModeNetwork, oneModeNetwork } from './one-mode'
import { type NetworkSettings, settingsProblems } from './settings'
import type { Statement } from './statement'
import { type TwoModeNetwork, twoModeNetwork } from './two-mode'

export type Network = ({ mode: 'one' } & OneModeNetwork) | ({ mode: 'two' } & TwoModeNetwork)

/**
 * The discourse network of statements. They come in their order in time, of which the first of several repeated ones
 * counts.
 *
 * @param ancestors the broader topics of a topic, nearest first
 * @throws Error where the settings do not fit together; check with `settingsProblems` first
 */
export function buildNetwork(
  statements: readonly Statement[],
  settings: NetworkSettings,
  ancestors: Ancestors,
): { network: Network; counted: number } {
  const [problem] = settingsProblems(settings)
  if (problem) throw new Error(problem)
  const levels = levelsOf(settings.levels, statements)
  const { mode, qualifier, normalize, broader } = settings
  const once = withoutDuplicates(statements, {
    within: settings.duplicates,
    levelOf: qualifier === 'ignore' ? undefined : ({ stance }) => levels.indexOf(stance),
  })
  const counts = countStatements(once, levels)
  const part = broader ? undefined : ancestors
  const counted = once.length
  if (mode === 'two')
    return {
      network: { mode, ...twoModeNetwork(counts, levels, { qualifier: qualifier as 'ignore', ancestors: part }) },
      counted,
    }
  const options = { qualifier: qualifier as 'ignore', normalize, ancestors: part }
  return { network: { mode, ...oneModeNetwork(counts, levels, options) }, counted }
}
