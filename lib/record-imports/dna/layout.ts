import type { SourceType } from '@/lib/vocabulary'
import type { KnownRecords } from '../reading'
import type { Plan } from '../statements/plan'
import { type StatementLayout, statementLayout } from '../statements/statement-layout'
import type { DataType } from './database'
import type { DnaMapping, ValueMeaning, VariableRole } from './mapping'
import { meaningOf, type TypeRoles } from './roles'
import { typeOf } from './source'
import type { Survey } from './survey'

/** What the preview shows of a file: what its variables, values and concepts become, and how its words are given. */
export type DnaLayout = StatementLayout & {
  types: {
    label: string
    statements: number
    /** Whether its statements become positions. */
    comes: boolean
    variables: { name: string; dataType: DataType; values: number; role: VariableRole }[]
    /** The most frequent values of its stance variable; the meaning is null where nobody has said it. */
    values: { value: string; times: number; meaning: ValueMeaning | null }[]
  }[]
  documents: { type: string; count: number; becomes: SourceType }[]
}

/** Most values of a stance variable that are shown. */
const MOST_VALUES = 50

export function layoutOf(
  types: TypeRoles[],
  survey: Survey,
  plan: Plan,
  mapping: DnaMapping,
  known: KnownRecords,
): DnaLayout {
  return {
    types: types.map((one) => ({
      label: one.type.label,
      statements: survey.byType.get(one.type.id) ?? 0,
      comes: one.comes,
      variables: one.type.variables.map(({ id, name, dataType }) => ({
        name,
        dataType,
        values: survey.values.get(id)?.size ?? 0,
        role: one.roles.get(id) ?? 'none',
      })),
      values: valuesOf(one, survey, mapping),
    })),
    documents: [...survey.kinds].map(([type, { count, first }]) => ({ type, count, becomes: typeOf(first, mapping) })),
    ...statementLayout(plan, mapping, known),
  }
}

function valuesOf({ type, roles, comes }: TypeRoles, { values }: Survey, mapping: DnaMapping) {
  if (!comes) return []
  return type.variables
    .filter(({ id }) => roles.get(id) === 'stance')
    .flatMap((variable) =>
      [...(values.get(variable.id) ?? [])].map(([value, times]) => ({
        value: `${value}`,
        times,
        meaning: meaningOf(type, variable, value, mapping) ?? null,
      })),
    )
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_VALUES)
}
