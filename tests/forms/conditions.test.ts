import { expect, test } from 'vitest'
import { foldKinds, resolveConditions } from '@/lib/forms/conditions'
import { RECORD_FORMS } from '@/lib/forms/records/forms'

const { fields } = RECORD_FORMS.position
const at = (index: number, text: string, kind = '') =>
  [[`conditions.items.${index}.text`, text], [`conditions.items.${index}.kind`, kind]] as [string, string][] // biome-ignore format: one thought

test.each([
  ['supports_if', 'if'],
  ['opposes_unless', 'unless'],
])('the conditions of %s are “%s”, unless the form says another kind', (stance, kind) => {
  const other = kind === 'if' ? 'unless' : 'if'
  const sent = new Map([['stance', stance], ...at(0, 'first'), ...at(1, 'second', other), ...at(2, ' ', 'if')])
  const resolved = resolveConditions(fields, sent)
  expect([0, 1, 2].map((index) => resolved.get(`conditions.items.${index}.kind`))).toEqual([kind, other, undefined])
  expect(resolved.get('conditions.join')).toBe('all')
  expect(resolveConditions(fields, foldKinds(resolved))).toEqual(resolved)
  expect(foldKinds(resolved).has('conditions.items.0.kind')).toBe(false)
  expect(foldKinds(resolved).get('conditions.items.1.kind')).toBe(other)
})

test('how conditions are joined stays as it was said, and a form without conditions as it is', () => {
  const sent = new Map([['stance', 'supports_if'], ['conditions.join', 'any'], ...at(0, 'first')]) // biome-ignore format: one thought
  expect(resolveConditions(fields, sent).get('conditions.join')).toBe('any')
  expect(resolveConditions(RECORD_FORMS.claim.fields, sent)).toEqual(sent)
})
