import type { ActorRecord, Named } from '@/lib/records/read-model'
import { actorHref } from '@/lib/urls'
import { type AddressOf, graph, named } from './context'

/** An actor by name alone. What kind of actor it is may not be known where it is only named. */
export const actorNamed = ({ slug, name }: Named, addressOf: AddressOf) => ({
  ...named(addressOf(actorHref(slug))),
  name,
})

/** An actor as schema.org's Person or Organization; undefined for an unnamed group, which is neither. */
export function actorData(actor: ActorRecord, addressOf: AddressOf): object | undefined {
  const { slug, name, kind, nativeName, aliases, description, affiliations } = actor
  if (kind === 'group') return undefined
  const others = [...(nativeName ? [nativeName] : []), ...aliases]
  return graph([
    {
      '@type': kind === 'person' ? 'Person' : 'Organization',
      ...named(addressOf(actorHref(slug))),
      name,
      ...(others.length > 0 && { alternateName: others }),
      ...(description && { description }),
      ...(kind === 'person' && affiliations.length > 0 && { affiliation: affiliations.map(roleOf) }),
    },
  ])
}

/** An affiliation with its time, as a Role. */
function roleOf({ organization, title, from, to }: ActorRecord['affiliations'][number]) {
  const day = (date: string | null) => (date !== null && /^\d{4}(-\d{2}){0,2}$/.test(date) ? date : undefined)
  const [start, end] = [day(from), day(to)]
  return {
    '@type': 'OrganizationRole',
    affiliation: { '@type': 'Organization', name: organization },
    ...(title && { roleName: title }),
    ...(start && { startDate: start }),
    ...(end && { endDate: end }),
  }
}
