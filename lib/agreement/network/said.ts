import { affiliationDuring } from '@/lib/affiliation'
import type { ActorRecord } from '@/lib/records/read-model'
import type { ActorKind, Stance } from '@/lib/vocabulary'
import type { NetworkActors } from './settings'
import type { Statement } from './statement'

/** A position on one of its quotations, as the database has them. Days are inclusive, YYYY-MM-DD. */
export type Said = {
  speaker: string
  kind: ActorKind
  onBehalfOf: string | null
  topic: string
  stance: Stance
  document: string
  from: string
  to: string
}

export type Naming = {
  actors: NetworkActors
  /** Whether unnamed groups are actors too. */
  groups: boolean
  /** Kind and affiliations of an actor on record. */
  aboutOf: (slug: string) => Pick<ActorRecord, 'kind' | 'affiliations'> | undefined
  /** The slug of the organization on record that has a name; undefined where none has. */
  organizationNamed: (name: string) => string | undefined
}

/** Statements, and how many had nobody of the kind that the network is of. */
export type NamedStatements = { statements: Statement[]; groups: number; nobody: number }

/**
 * Statements of people, or of the organizations for which they were made: an organization that speaks itself, the one
 * on whose behalf somebody speaks, or else the one that the speaker, or the person spoken for, is known to belong to on
 * those days; of several the one that began last. A name in an affiliation that an organization on record has is that
 * organization. Statements without such an actor are left out and counted.
 */
export function nameStatements(said: readonly Said[], naming: Naming): NamedStatements {
  const statements: Statement[] = []
  let groups = 0
  let nobody = 0
  for (const one of said) {
    const { topic, stance, document, from, to, kind } = one
    const actor = kind === 'group' ? (naming.groups ? one.speaker : undefined) : NAMED[naming.actors](one, naming)
    if (actor !== undefined) statements.push({ actor, topic, stance, document, day: from > OPEN ? from : to })
    else if (kind === 'group') groups += 1
    else nobody += 1
  }
  return { statements, groups, nobody }
}

/** A date that is open at its beginning is known by its last day. */
const OPEN = '0000-12-31'

const NAMED: Record<NetworkActors, (said: Said, naming: Naming) => string | undefined> = {
  person: ({ kind, speaker }) => (kind === 'person' ? speaker : undefined),
  organization: (said, naming) => organizationOf(said.onBehalfOf ?? said.speaker, said, naming),
}

/**
 * The organization that an actor is or belongs to on the days of a statement: its slug, or its name where it is no
 * actor; undefined where none or several are as likely.
 */
function organizationOf(slug: string, days: Said, { groups, aboutOf, organizationNamed }: Naming): string | undefined {
  const about = aboutOf(slug)
  if (about?.kind === 'organization' || (about?.kind === 'group' && groups)) return slug
  const held = about && affiliationDuring(about.affiliations, days)
  return held && (held.actor ?? organizationNamed(held.organization) ?? held.organization)
}
