import { formatDate } from '@/lib/dates'
import type { ActorFilter } from '@/lib/filter/actor'
import { actorHref, actorViewHref } from '@/lib/urls'

/** Form that shows the page as of a day. */
export function AsOfForm({ filter, actor }: { filter: ActorFilter; actor: string }) {
  return (
    <form className="as-of noprint" action={actorHref(actor)} method="get">
      <label htmlFor="as-of">What counted on another day</label>
      <input id="as-of" type="date" name="asOf" defaultValue={filter.asOf} required />
      {filter.groups && <input type="hidden" name="groups" value="1" />}
      <button type="submit" className="btn">
        Show
      </button>
    </form>
  )
}

/** Note that the page is shown as of a day. */
export function AsOfNote({ filter, actor }: { filter: ActorFilter; actor: string }) {
  if (!filter.asOf) return null
  return (
    <p className="as-of-note">
      <b>As of {formatDate(filter.asOf)}:</b> only what is known to have been said by then.{' '}
      <a className="link" href={actorViewHref(actor, { groups: filter.groups })}>
        Show everything on record
      </a>
    </p>
  )
}
