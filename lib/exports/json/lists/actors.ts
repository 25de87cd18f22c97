import { ACTOR_CLASSES, type ActorClass } from '@/lib/actors/classes'
import type { ActorList } from '@/lib/actors/list'
import type { Provenance } from '@/lib/comparison/model'
import type { ActorsFilter } from '@/lib/filter/actors'
import { publicProvenance } from '../provenance'
import { publicActor } from '../subjects'
import type { PublicPage } from '../value-schemas'
import { ACTORS_FORMAT, type ActorsFile, type PublicListedActor } from './actors-schema'

type Listed = { list: ActorList; filter: ActorsFilter; page: PublicPage; provenance: Provenance }

/** A page of actors as its file has it. `root`: what the addresses of records begin with. */
export function publicActors({ list, filter, page, provenance }: Listed, root: string): ActorsFile {
  return {
    format: ACTORS_FORMAT,
    version: 1,
    filter: { q: filter.q ?? null, of: filter.of ?? null },
    total: list.page.total,
    counts: Object.fromEntries(ACTOR_CLASSES.map((name) => [name, list.counts[name]])) as Record<ActorClass, number>,
    page,
    actors: list.shown.map((listed) => publicListedActor(listed, root)),
    provenance: publicProvenance(provenance),
  }
}

function publicListedActor(listed: ActorList['shown'][number], root: string): PublicListedActor {
  const { source, sides } = listed
  return {
    actor: publicActor(listed.actor, root),
    class: listed.class,
    source: source && { abbreviation: source.abbreviation, issued: source.issued },
    positions: listed.positions,
    claims: listed.claims,
    people: listed.people,
    sides: {
      topics: sides.topics,
      for: sides.for,
      against: sides.against,
      mixed: sides.mixed,
      review: sides.review,
    },
  }
}
