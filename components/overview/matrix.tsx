import { groupBy } from '@/lib/group-by'
import { shortName } from '@/lib/names'
import type { Overview } from '@/lib/overview/model'
import { actorHref, compareHref, topicHref } from '@/lib/urls'
import { Everyone } from './everyone'
import { MatrixCell } from './matrix-cell'

/** The matrix: topics by theme down, actors across (analysts first), and a column that counts all voices. */
export function Matrix({ overview }: { overview: Overview }) {
  const { comparison, firstOther, everyone, totals } = overview
  const { actors, rows } = comparison
  const edge = (index: number) => (index === firstOther && index > 0 ? ' edge' : '')
  return (
    <>
      <section
        className="frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Stances by topic and actor, scrolls sideways"
      >
        <table className="mx">
          <caption className="vh">Stances by topic and actor</caption>
          <colgroup>
            <col className="topic-col" />
            {actors.map(({ slug }) => (
              <col key={slug} />
            ))}
            <col className="all-col" />
          </colgroup>
          <thead>
            <tr className="roles">
              <td />
              {firstOther > 0 && (
                <th colSpan={firstOther} scope="colgroup">
                  Analysts
                </th>
              )}
              {firstOther < actors.length && (
                <th colSpan={actors.length - firstOther} scope="colgroup" className="edge">
                  Officials and governments
                </th>
              )}
              <td />
            </tr>
            <tr>
              <th className="t" scope="col">
                <span className="aff">Topic</span>
              </th>
              {actors.map((actor, index) => (
                <th key={actor.slug} scope="col" className={`p${edge(index)}`}>
                  <a className="who2" href={actorHref(actor.slug)} title={actor.name}>
                    <bdi>{shortName(actor)}</bdi>
                  </a>
                  <span className="aff">
                    <bdi>{actor.affiliationShort}</bdi>
                  </span>
                </th>
              ))}
              <th scope="col" className="all">
                <span className="who2">Everyone</span>
                <span className="aff">against | for</span>
              </th>
            </tr>
          </thead>
          {[...groupBy(rows, ({ topic }) => topic.theme.slug)].map(([theme, group]) => (
            <tbody key={theme}>
              <tr className="th">
                <th colSpan={actors.length + 2} scope="rowgroup">
                  {group[0]?.topic.theme.label}
                </th>
              </tr>
              {group.map(({ topic, cells }) => (
                <tr key={topic.slug}>
                  <th scope="row" className="t">
                    <a href={topicHref(topic.slug)}>{topic.label}</a>
                  </th>
                  {cells.map((cell, index) => {
                    const actor = actors[index]
                    return (
                      actor && <MatrixCell key={cell.actor} cell={cell} actor={actor} className={`m${edge(index)}`} />
                    )
                  })}
                  <td className="all">
                    <Everyone counts={everyone.get(topic.slug)} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <div className="foot">
        <span>
          {actors.length} of {totals.actors} actors
          {rows.length < totals.allTopics && `, and the ${rows.length} topics with most voices of ${totals.allTopics}`}.{' '}
          <a className="link" href={compareHref(comparison.filter)}>
            Choose others
          </a>
        </span>
        {rows.length < totals.allTopics && (
          <a className="link" href="/topics">
            All topics
          </a>
        )}
        <span>Everyone counts all actors; hollow squares stand for conditions. Every glyph opens its evidence</span>
      </div>
    </>
  )
}
