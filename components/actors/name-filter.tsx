import { ACTOR_CLASS, ACTOR_CLASSES } from '@/lib/actors/classes'
import type { ActorList } from '@/lib/actors/list'
import type { ActorsFilter } from '@/lib/filter/actors'
import { actorsHref } from '@/lib/urls'

type Props = {
  filter: ActorsFilter
  counts: ActorList['counts']
  /** Id of the form that selects actors for Compare. */
  pick: string | undefined
}

/** Filter by name, and links to each class with its number of matches. */
export function NameFilter({ filter, counts, pick }: Props) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="roster-bar noprint">
      <form action="/actors" method="get">
        <label htmlFor="name">Filter by name</label>
        <input id="name" name="q" type="search" defaultValue={filter.q} maxLength={120} autoComplete="off" />
        {filter.of && <input type="hidden" name="of" value={filter.of} />}
        <button type="submit" className="btn">
          Filter
        </button>
        {filter.q && (
          <a className="link" href={actorsHref({ of: filter.of })}>
            Clear
          </a>
        )}
      </form>
      {all > 0 && (
        <nav className="seg" aria-label="Kinds of actors">
          <a href={actorsHref({ q: filter.q })} aria-current={filter.of === undefined ? 'true' : undefined}>
            All {all}
          </a>
          {ACTOR_CLASSES.filter((name) => counts[name] > 0 || filter.of === name).map((name) => (
            <a
              key={name}
              href={actorsHref({ q: filter.q, of: name })}
              aria-current={filter.of === name ? 'true' : undefined}
            >
              {ACTOR_CLASS[name].label} {counts[name]}
            </a>
          ))}
        </nav>
      )}
      {pick && (
        <button type="submit" className="btn wide" form={pick}>
          Compare chosen
        </button>
      )}
    </div>
  )
}
