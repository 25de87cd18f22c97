import type { Stance } from '@/lib/vocabulary'
import { type Field, fieldsIn, type Sent } from './field'

const GROUP = 'conditions'
const ITEM = /^conditions\.items\.\d+\.text$/
const kindOf = (text: string) => text.replace(/text$/, 'kind')

/** The kind of condition on which a stance hangs: “if” for support, “unless” for opposition; undefined for others. */
export function conditionKind(stance: unknown): 'if' | 'unless' | undefined {
  const kinds: Partial<Record<Stance, 'if' | 'unless'>> = { supports_if: 'if', opposes_unless: 'unless' }
  return kinds[stance as Stance]
}

/** The field that says how several conditions are joined, of a form that has conditions. */
export const joinOf = (fields: Field[]) =>
  fieldsIn(fields.find(({ name }) => name === GROUP)).filter(({ name }) => name === 'join')

/** Gives conditions the kind of their stance, unless the form says another, and joins them; drops empty ones. */
export function resolveConditions(fields: Field[], sent: Sent): Map<string, string> {
  const resolved = new Map(sent)
  if (!fields.some(({ name }) => name === GROUP)) return resolved
  const kind = conditionKind(sent.get('stance'))
  for (const [name, text] of sent) {
    if (!ITEM.test(name)) continue
    if (text.trim() === '') resolved.delete(kindOf(name))
    else {
      if (kind && !sent.get(kindOf(name))) resolved.set(kindOf(name), kind)
      if (!sent.get('conditions.join')) resolved.set('conditions.join', 'all')
    }
  }
  return resolved
}

/** The values that a form shows: the kind of a condition is left out where it is the one that its stance says. */
export function foldKinds(values: Sent): Map<string, string> {
  const kind = conditionKind(values.get('stance'))
  return new Map([...values].filter(([name, value]) => !(ITEM.test(name.replace(/kind$/, 'text')) && value === kind)))
}
