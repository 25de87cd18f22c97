import type { NetworkNode } from '@/lib/agreement/network/model'
import { actorHref } from '@/lib/urls'

/** The name of an actor, with the way to their page. An organization that is only named in affiliations has none. */
export function ActorName({ node: { name, label } }: { node: NetworkNode }) {
  if (name === label) return <bdi className="who">{label}</bdi>
  return (
    <a className="who" href={actorHref(name)}>
      <bdi>{label}</bdi>
    </a>
  )
}
