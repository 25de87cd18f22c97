import type { KnownRecords } from '../reading'
import type { Plan } from '../statements/plan'
import { type StatementLayout, statementLayout } from '../statements/statement-layout'
import { type CaseRole, type CodeRole, codeName, type QdpxMapping } from './mapping'
import type { QdaProject } from './project'
import type { Roles } from './roles'

/** What the preview shows of a project: what its codes, cases and topics become, and how its words are given. */
export type QdpxLayout = StatementLayout & {
  codes: { name: string; times: number; role: CodeRole }[]
  cases: { name: string; role: CaseRole }[]
}

export function layoutOf(
  project: QdaProject,
  roles: Roles,
  plan: Plan,
  mapping: QdpxMapping,
  known: KnownRecords,
): QdpxLayout {
  const times = new Map<string, number>()
  for (const { selections, codings } of project.sources)
    for (const { code } of [...codings, ...selections.flatMap((selection) => selection.codings)])
      times.set(code, (times.get(code) ?? 0) + 1)
  return {
    codes: project.codes.map(({ guid, path }) => ({
      name: codeName(path),
      times: times.get(guid) ?? 0,
      role: roles.codes.get(guid) ?? 'none',
    })),
    cases: project.cases.map(({ guid, name }) => ({ name, role: roles.cases.get(guid) ?? 'none' })),
    ...statementLayout(plan, mapping, known),
  }
}
