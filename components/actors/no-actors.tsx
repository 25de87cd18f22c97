import type { ReactNode } from 'react'
import { ACTOR_CLASS } from '@/lib/actors/classes'
import { countWords } from '@/lib/comparison/words'
import type { ActorsFilter } from '@/lib/filter/actors'
import type { Named } from '@/lib/records/read-model'
import { actorsHref } from '@/lib/urls'
import { ActorLink } from './name'

type Props = {
  filter: ActorsFilter
  /** Number of actors of any class that match the name. */
  all: number
  suggestion: Named | undefined
}

/** Explains an empty list and offers the next step. */
export function NoActors({ filter: { q, of }, all, suggestion }: Props) {
  if (of && all > 0)
    return (
      <Empty href={actorsHref({ q })} action={`Show ${countWords(all, 'other')}`}>
        {q ? `No ${ACTOR_CLASS[of].one} is called “${q}”.` : `No ${ACTOR_CLASS[of].one} is on record.`}
      </Empty>
    )
  if (q)
    return (
      <Empty href={actorsHref({ of })} action="Show everybody">
        Nobody on record is called “{q}”.
        {suggestion && (
          <>
            {' '}
            Did you mean <ActorLink actor={suggestion} className="link" />?
          </>
        )}
      </Empty>
    )
  return (
    <Empty href="/guide" action="Guide: fifteen things to do here">
      Nobody’s words are on record yet. People are added at the desk, one line each.
    </Empty>
  )
}

function Empty({ href, action, children }: { href: string; action: string; children: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      <a className="btn" href={href}>
        {action}
      </a>
    </div>
  )
}
