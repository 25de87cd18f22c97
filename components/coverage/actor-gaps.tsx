import { groupDigits } from '@/lib/comparison/words'
import { actorFill } from '@/lib/coverage/gaps'
import type { ActorGap } from '@/lib/coverage/model'
import type { CoveragePageView } from '@/lib/coverage/page-model'
import { searchHref } from '@/lib/filter/search'
import { actorHref, NEW_SOURCE_HREF, sourcePageHref } from '@/lib/urls'
import { GapPages } from './gap-pages'

/** Named actors for whom no coding is complete; every row ends in what would fill it. */
export function ActorGaps({ coverage }: { coverage: CoveragePageView }) {
  const { filter, actors, totals } = coverage
  const { rows, page, pages } = actors
  return (
    <section className="part" id="actors">
      <div className="parthead">
        <h2>Whom nobody looked up</h2>
        <p className="note">No coding says it is complete for them</p>
      </div>
      {rows.length === 0 ? (
        <p className="quiet-note">Every named actor was read for in full in some source.</p>
      ) : (
        <div className="frame">
          <table className="gaps stacked">
            <thead>
              <tr>
                <th scope="col">Actor</th>
                <th scope="col" className="num">
                  Positions found in passing
                </th>
                <th scope="col" className="num">
                  Of these second-hand
                </th>
                <th scope="col" className="num">
                  Topics not looked at, of {totals.topics}
                </th>
                <th scope="col">What would fill it</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((actor) => (
                <Row key={actor.slug} actor={actor} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <GapPages filter={filter} show="actors" page={page} pages={pages} fragment="actors" />
    </section>
  )
}

function Row({ actor }: { actor: ActorGap }) {
  const { slug, name, positions, reported, topicsNotLookedAt, source } = actor
  return (
    <tr>
      <th scope="row">
        <a className="who" href={actorHref(slug)}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td className="num" data-label="Positions found in passing">
        {positions ? groupDigits(positions) : '–'}
      </td>
      <td className="num" data-label="Of these second-hand">
        {reported ? groupDigits(reported) : '–'}
      </td>
      <td className="num" data-label="Topics not looked at">
        {groupDigits(topicsNotLookedAt)}
      </td>
      <td>
        {source ? (
          <a className="link" href={sourcePageHref(source.slug)}>
            {actorFill(actor)}
          </a>
        ) : (
          <span className="gap-links">
            No source here quotes them.{' '}
            <a className="link" href={searchHref({ q: name, kind: undefined })}>
              Search for the name
            </a>{' '}
            <a className="link only-editing" href={NEW_SOURCE_HREF}>
              {actorFill(actor)}
            </a>
          </span>
        )}
      </td>
    </tr>
  )
}
