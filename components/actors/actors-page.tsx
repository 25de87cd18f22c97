import { Pager } from '@/components/controls/pager'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { Glyph } from '@/components/stance/glyphs'
import { ACTOR_CLASS } from '@/lib/actors/classes'
import type { ActorList } from '@/lib/actors/list'
import { classCounts } from '@/lib/actors/words'
import { countWords } from '@/lib/comparison/words'
import { newHref } from '@/lib/editing/addresses'
import type { ActorsFilter } from '@/lib/filter/actors'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { groupBy } from '@/lib/group-by'
import type { Named } from '@/lib/records/read-model'
import { actorsHref } from '@/lib/urls'
import { ActorRow } from './actor-row'
import { NameFilter } from './name-filter'
import { NoActors } from './no-actors'
import { reachOf } from './sides-bar'

type Props = {
  list: ActorList
  filter: ActorsFilter
  problems: FilterProblem[]
  search: URLSearchParams
  suggestion: Named | undefined
}

/** List of actors, grouped by class. */
export function ActorsPage({ list, filter, problems, search, suggestion }: Props) {
  const { shown, counts } = list
  const reach = reachOf(shown.map(({ sides }) => sides))
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <ReadingPage section="actors">
      <div className="titlebar">
        <div>
          <h1>Actors</h1>
          <p className="lede">
            {filter.q === undefined
              ? classCounts(counts)
              : `${all === 0 ? 'No name matches' : countWords(all, 'name matches', 'names match')} “${filter.q}”`}
          </p>
        </div>
        <div className="actions only-editing">
          <a className="btn" href={newHref('actor')}>
            New actor
          </a>
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/actors${mendQuery(search, problem, value)}`} />
      <NameFilter filter={filter} counts={counts} pick={shown.length > 0 ? 'roster' : undefined} />
      {shown.length === 0 ? (
        <NoActors filter={filter} all={all} suggestion={suggestion} />
      ) : (
        <form id="roster" action="/compare" method="get" className="roster">
          {[...groupBy(shown, (listed) => listed.class)].map(([name, some]) => (
            <section key={name} className="part">
              <div className="parthead">
                <h2>{ACTOR_CLASS[name].label}</h2>
                <span className="note">{ACTOR_CLASS[name].note}</span>
              </div>
              <ul>
                {some.map((listed) => (
                  <ActorRow key={listed.actor.slug} listed={listed} reach={reach} />
                ))}
              </ul>
            </section>
          ))}
          <div className="roster-foot noprint">
            <button type="submit" className="btn">
              Compare chosen
            </button>
            <Pager page={list.page} shown={shown.length} href={(after) => actorsHref({ ...filter, after })} />
          </div>
          <p className="key">
            <span className="c-opposes">
              <Glyph name="opposes" /> against
            </span>
            <span className="c-mixed">
              <Glyph name="mixed" /> mixed
            </span>
            <span className="c-supports">
              <Glyph name="supports" /> for
            </span>
            <span>number of topics, by the position that counts; conditional and second-hand positions included</span>
          </p>
        </form>
      )}
    </ReadingPage>
  )
}
