import type { Named } from '@/lib/records/read-model'
import { scriptTag } from '@/lib/scripts'
import { actorHref } from '@/lib/urls'

/** A name isolated from the text direction around it, with the language of its script. */
export function Name({ children }: { children: string }) {
  return <bdi lang={scriptTag(children)}>{children}</bdi>
}

export function ActorLink({ actor, className }: { actor: Named; className?: string }) {
  return (
    <a className={className} href={actorHref(actor.slug)}>
      <Name>{actor.name}</Name>
    </a>
  )
}
