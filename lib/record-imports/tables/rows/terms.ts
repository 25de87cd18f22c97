import { STANCE, type Stance } from '@/lib/vocabulary'
import type { Question } from '../../reading'
import { stableId } from '../../stable-id'
import type { Statement } from './statement'

export type Terms = { stance: Stance; conditions: Statement['conditions'] | null; qualifier: string }

/** The stance with its condition: a scale's answer takes one only where somebody decided so for its row. */
export function termsOf(
  stance: Stance,
  statement: Statement,
  choices: Record<string, string>,
  questions: Map<string, Question>,
): Terms | { problem: string } {
  const { conditions, maybeCondition, qualifier, place } = statement
  const { conditional, score } = STANCE[stance]
  if (conditional) {
    const items = conditions ?? (maybeCondition === '' ? undefined : oneCondition(maybeCondition, score > 0))
    if (!items)
      return { problem: `“${statement.answer}” is ${STANCE[stance].label.toLowerCase()}, and no condition is named` }
    return { stance, conditions: items, qualifier }
  }
  if (conditions) return { problem: `“${statement.answer}” hangs on no condition, and the row names one` }
  if (maybeCondition === '' || stance === 'mixed') return { stance, conditions: null, qualifier }
  const id = `condition ${stableId('c', [place.words, maybeCondition]).slice(2)}`
  const decided = score > 0 ? ('supports_if' as const) : ('opposes_unless' as const)
  const chosen = ['condition', 'qualifier', 'plain'].find((value) => value === choices[id]) ?? 'plain'
  questions.set(id, {
    id,
    place,
    says: `“${maybeCondition.slice(0, 400)}” was given together with “${statement.answer}”.`,
    choices: [
      { value: 'plain', label: 'Keep the plain stance' },
      { value: 'condition', label: `A condition: ${STANCE[decided].label}` },
      { value: 'qualifier', label: 'A reservation without a trigger' },
    ],
    chosen,
    waits: false,
  })
  if (chosen === 'condition') return { stance: decided, conditions: oneCondition(maybeCondition, score > 0), qualifier }
  return { stance, conditions: null, qualifier: chosen === 'qualifier' ? maybeCondition : qualifier }
}

function oneCondition(text: string, isFor: boolean) {
  const [, lead = '', rest = ''] = /^(?:only\s+)?(if|unless|wenn|falls|si|als|mits)\s+(.+)$/is.exec(text) ?? []
  const kind = lead.toLowerCase() === 'unless' || (rest === '' && !isFor) ? ('unless' as const) : ('if' as const)
  return { join: 'all' as const, items: [{ kind, text: rest || text }] }
}
