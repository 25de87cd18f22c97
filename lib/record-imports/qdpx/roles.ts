import { groupBy } from '@/lib/group-by'
import { isOrganization } from '@/lib/imports/organizations'
import { type CaseRole, type CodeRole, codeName, type QdpxMapping } from './mapping'
import type { QdaCase, QdaCode, QdaProject } from './project'

/** What codes and cases are, by their guids. */
export type Roles = { codes: Map<string, CodeRole>; cases: Map<string, CaseRole> }

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
    cases: new Map(project.cases.map((one) => [one.guid, mapping.cases?.[one.name] ?? usualCase(one)])),
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

function usualCase({ name }: QdaCase): CaseRole {
  return isOrganization(name) ? 'organization' : 'actor'
}

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
