import type { AgreementPageView } from '@/lib/agreement/page-model'
import { isCut, SHADES, shade } from '@/lib/agreement/shown'
import { FEW_SHARED } from '@/lib/comparison/model'
import { shortNames } from '@/lib/names'
import { actorHref, agreementHref } from '@/lib/urls'

/** Above this number of columns, print is smaller. */
const MANY = 30

/** Everybody against everybody: on how many of the topics they share two are on the same side. */
export function Matrix({ view }: { view: AgreementPageView }) {
  const { shown } = view
  const short = shortNames(view.actors.map(({ record }) => record))
  const letters = view.filter.order === 'cluster'
  return (
    <section className="matrix-part">
      {view.filter.cluster && (
        <p className="quiet-note">
          Cluster {view.filter.cluster} alone.{' '}
          <a className="link" href={agreementHref({ ...view.filter, cluster: undefined })}>
            Everybody
          </a>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is reached by keyboard */}
      <section className="frame flows" tabIndex={0} aria-label="Matrix of actors">
        <table className={shown.length > MANY ? 'heat many' : 'heat'}>
          <caption className="vh">Same side of shared topics, for every pair of actors</caption>
          <thead>
            <tr>
              <td className="nm">On the diagonal: topics on record</td>
              {letters && (
                <td className="cl">
                  <span className="vh">Cluster</span>
                </td>
              )}
              {shown.map((index, at) => (
                <th key={index} scope="col" className={`ch${isCut(view, shown, at) ? ' cut' : ''}`}>
                  <span>{short.get(view.actors[index]?.record.slug ?? '')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <Row key={row} view={view} at={at} letters={letters} />
            ))}
          </tbody>
        </table>
      </section>
      <Key />
    </section>
  )
}

type RowProps = { view: AgreementPageView; at: number; letters: boolean }

function Row({ view, at, letters }: RowProps) {
  const { shown } = view
  const row = shown[at] ?? 0
  const actor = view.actors[row]
  if (!actor) return null
  const first = at === 0 || isCut(view, shown, at)
  return (
    <tr className={isCut(view, shown, at) ? 'cutrow' : undefined}>
      <th scope="row">
        <a href={actorHref(actor.record.slug)}>
          <bdi>{actor.record.name}</bdi>
        </a>
      </th>
      {letters && <td className="cl">{first && view.clusters[actor.cluster]?.letter}</td>}
      {shown.map((column, place) => (
        <Cell key={column} view={view} at={at} place={place} cut={isCut(view, shown, place)} />
      ))}
    </tr>
  )
}

type CellProps = { view: AgreementPageView; at: number; place: number; cut: boolean }

function Cell({ view, at, place, cut }: CellProps) {
  const edge = cut ? ' cut' : ''
  const [row, column] = [view.shown[at] ?? 0, view.shown[place] ?? 0]
  if (row === column) return <td className={`diag${edge}`}>{view.actors[row]?.topics}</td>
  const { shared, sameSide } = view.cells[at]?.[place] ?? { shared: 0, sameSide: 0 }
  if (shared === 0)
    return (
      <td className={`nil${edge}`}>
        <span className="vh">no shared topic</span>
      </td>
    )
  const two = [view.actors[row], view.actors[column]].map((actor) => actor?.record.slug).join('~')
  const opened = view.filter.pair?.split('~').toSorted().join('~') === two.split('~').toSorted().join('~')
  return (
    <td className={`${shared < FEW_SHARED ? 'few' : ''}${opened ? ' sel' : ''}${edge}`}>
      <a href={`${agreementHref({ ...view.filter, pair: two })}#pair`}>
        <i className={`h${shade(sameSide / shared)} z${shared < FEW_SHARED ? 1 : shared < 7 ? 2 : 3}`} />
        <span>
          {sameSide}/{shared}
        </span>
      </a>
    </td>
  )
}

function Key() {
  const sizes = ['1 to 4, too few to say', '5, 6', '7 or more']
  return (
    <p className="key matrix-key">
      <b>On the same side</b>
      {SHADES.map((words, index) => (
        <span key={words}>
          <i className={`h${index} z2`} /> {words}
        </span>
      ))}
      <b>Shared topics</b>
      {sizes.map((words, index) => (
        <span key={words}>
          <i className={`h2 z${index + 1}`} /> {words}
        </span>
      ))}
      <span>A dot: no shared topic</span>
      <span>A topic that is part of another is not counted in addition to it</span>
    </p>
  )
}
