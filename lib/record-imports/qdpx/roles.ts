import { groupBy } from '@/lib/group-by'
import { isOrganization } from '@/lib/imports/organizations'
import { type CaseRole, type CodeRole, codeName, type QdpxMapping } from './mapping'
import type { QdaCase, QdaCode, QdaProject } from './project'

/** What codes and cases are, by their guids; and by that of a selection or source the cases to which it belongs. */
export type Roles = {
  codes: Map<string, CodeRole>
  cases: Map<string, CaseRole>
  casesOf: ReadonlyMap<string, readonly QdaCase[]>
  /** Codes of unnamed groups: whose words they are coded with are nobody's. */
  unnamed: ReadonlySet<string>
}

/** Names of groups of codes, and of stances, that need no mapping. */
const GROUPS: [role: 'topic' | 'actor' | 'organization', names: RegExp][] = [
  ['topic', /^(topics?|concepts?|themes?|issues?|propositions?)$/i],
  ['organization', /^organi[sz]ations?$/i],
  ['actor', /^(actors?|speakers?|persons?|people)$/i],
]
const STANCES: [role: CodeRole, names: RegExp][] = [
  ['supports', /^(supports?|agrees?|agreement|pro|for|in favou?r)$/i],
  ['opposes', /^(opposes?|disagrees?|disagreement|con|contra|against)$/i],
  ['mixed', /^(mixed|ambivalent)$/i],
]

/**
 * What codes and cases are: by the mapping, else by their names and those of the codes that they are in. Where none of
 * them is a topic by that, those that are applied to the same words as a stance are.
 */
export function rolesOf(project: QdaProject, mapping: QdpxMapping): Roles {
  const codes = new Map(
    project.codes.map((code) => [code.guid, mapping.codes?.[codeName(code.path)] ?? usualRole(code)]),
  )
  const named = [...codes.values()].includes('topic')
  const withStance = named ? new Set<string>() : codesWithStance(project, codes)
  return {
    codes: new Map([...codes].map(([guid, role]) => [guid, role ?? (withStance.has(guid) ? 'topic' : 'none')])),
    cases: new Map(project.cases.map((one) => [one.guid, mapping.cases?.[one.name] ?? usualCase(one, project, codes)])),
    casesOf: casesByPart(project),
    unnamed: new Set(project.codes.filter(isUnnamed).map(({ guid }) => guid)),
  }
}

export const isStance = (role: CodeRole | undefined) => role === 'supports' || role === 'opposes' || role === 'mixed'

function usualRole({ path, codable }: QdaCode): CodeRole | undefined {
  if (!codable) return 'none'
  const name = path.at(-1) ?? ''
  const stance = STANCES.find(([, names]) => names.test(name.trim()))?.[0]
  if (stance) return stance
  const group = path.slice(0, -1).flatMap((above) => GROUPS.find(([, names]) => names.test(above.trim()))?.[0] ?? [])[0]
  if (group) return group
  return GROUPS.some(([, names]) => names.test(name.trim())) ? 'none' : undefined
}

function casesByPart({ cases }: QdaProject): Map<string, QdaCase[]> {
  const byPart = new Map<string, QdaCase[]>()
  for (const one of cases)
    for (const guid of new Set([...one.sources, ...one.selections])) {
      const known = byPart.get(guid)
      if (known) known.push(one)
      else byPart.set(guid, [one])
    }
  return byPart
}

/** What a case is: what its code says, else what its name looks like. */
function usualCase(
  { name, codes: own }: QdaCase,
  project: QdaProject,
  roles: Map<string, CodeRole | undefined>,
): CaseRole {
  for (const code of project.codes.filter(({ guid }) => own.includes(guid))) {
    const role = roles.get(code.guid)
    if (role === 'actor' || role === 'organization') return role
    if (isUnnamed(code)) return 'none'
  }
  return isOrganization(name) ? 'organization' : 'actor'
}

/** Whether a code is in the group that Parley writes for unnamed groups: as a person one would be invented. */
const isUnnamed = ({ path }: QdaCode) => path.slice(0, -1).some((above) => /^unnamed groups?$/i.test(above.trim()))

function codesWithStance({ sources }: QdaProject, codes: Map<string, CodeRole | undefined>): Set<string> {
  const together = new Set<string>()
  for (const { selections } of sources) {
    const bySpan = groupBy(selections, ({ start, end }) => `${start} ${end}`)
    for (const group of bySpan.values()) {
      const guids = group.flatMap(({ codings }) => codings.map(({ code }) => code))
      if (guids.some((guid) => isStance(codes.get(guid)))) for (const guid of guids) together.add(guid)
    }
  }
  return together
}
