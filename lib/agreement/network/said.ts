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
  /** Whether a statement is left out on request; undefined where nothing is. */
  isLeftOut: ((parts: StatementParts) => boolean) | undefined
}

/** What a statement can be left out by: slugs, or the name of an organization without a record. */
export type StatementParts = {
  actor: string
  speaker: string
  organization: string | undefined
  topic: string
  document: string
}

/** Statements, and how many had nobody of the kind that the network is of or were left out on request. */
export type NamedStatements = { statements: Statement[]; groups: number; nobody: number; excluded: number }

/**
 * Statements of people, or of the organizations for which they were made: an organization that speaks itself, the one
 * on whose behalf somebody speaks, or else the one that the speaker, or the person spoken for, is known to belong to on
 * those days; of several the one that began last. A name in an affiliation that an organization on record has is that
 * organization. Statements without such an actor are left out and counted. A statement has its speaker and its
 * organization whatever the network is of, so that either can be left out of both.
 */
export function nameStatements(said: readonly Said[], naming: Naming): NamedStatements {
  const statements: Statement[] = []
  const leftOut = { groups: 0, nobody: 0, excluded: 0 }
  const { actors, isLeftOut } = naming
  for (const one of said) {
    const { speaker, topic, stance, document, from, to, kind } = one
    const needed = kind !== 'group' && (actors === 'organization' || isLeftOut !== undefined)
    const organization = needed ? organizationOf(one.onBehalfOf ?? speaker, one, naming) : undefined
    const actor = actorOf(one, organization, naming)
    if (actor === undefined) leftOut[kind === 'group' ? 'groups' : 'nobody'] += 1
    else if (isLeftOut?.({ actor, speaker, organization, topic, document })) leftOut.excluded += 1
    else statements.push({ actor, topic, stance, document, day: from > OPEN ? from : to })
  }
  return { statements, ...leftOut }
}

/** A date that is open at its beginning is known by its last day. */
const OPEN = '0000-12-31'

function actorOf({ kind, speaker }: Said, organization: string | undefined, { actors, groups }: Naming) {
  if (kind === 'group') return groups ? speaker : undefined
  return actors === 'organization' ? organization : kind === 'person' ? speaker : undefined
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
