import { rowKey } from '@/lib/comparison/model'
import { groupBy } from '@/lib/group-by'
import { shortNames } from '@/lib/names'
import type { Overview } from '@/lib/overview/model'
import { actorHref, topicHref } from '@/lib/urls'
import { Everyone } from './everyone'
import { MatrixCell } from './matrix-cell'

/** The matrix: topics by theme down, actors across (analysts first), and a column that counts all voices. */
export function Matrix({ overview }: { overview: Overview }) {
  const { comparison, firstOther, everyone } = overview
  const { actors, rows } = comparison
  const short = shortNames(actors)
  const edge = (index: number) => (index === firstOther && index > 0 ? ' edge' : '')
  return (
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
                  <bdi>{short.get(actor.slug)}</bdi>
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
            {group.map(({ topic, summit, cells }) => (
              <tr key={rowKey({ topic, summit })}>
                <th scope="row" className="t">
                  <a href={topicHref(topic.slug, { summit: summit?.slug })}>
                    {topic.label}
                    {summit && (
                      <span className="at-row">
                        <bdi>{summit.shortName}</bdi>
                      </span>
                    )}
                  </a>
                </th>
                {cells.map((cell, index) => {
                  const actor = actors[index]
                  return (
                    actor && (
                      <MatrixCell
                        key={cell.actor}
                        cell={cell}
                        actor={actor}
                        short={short.get(actor.slug) ?? actor.name}
                        className={`m${edge(index)}`}
                      />
                    )
                  )
                })}
                <td className="all">
                  <Everyone counts={everyone.get(rowKey({ topic, summit }))} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
