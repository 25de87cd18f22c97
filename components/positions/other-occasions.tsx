import { StanceChip } from '@/components/stance/stance-chip'
import { HistoryPlot } from '@/components/topics/history-plot'
import { formatDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { PositionDetail } from '@/lib/positions/detail'
import { toHistory } from '@/lib/topics/history'
import type { Occasion } from '@/lib/topics/occasion'
import { buildTimeline } from '@/lib/topics/timeline'
import { whyCounting } from '@/lib/topics/why-counting'
import { actorHref, codebookHref, positionHref } from '@/lib/urls'

/** Other positions of the actor on the topic, and why each counts or not. */
export function OtherOccasions({ detail }: { detail: PositionDetail }) {
  const { occasions, position, withdrawn } = detail
  const cells = [...groupBy(occasions, ({ holder, summit }) => `${holder.slug} ${summit}`).values()].toSorted(
    (a, b) => Number(isHere(b, position.id)) - Number(isHere(a, position.id)),
  )
  return (
    <section className="part" id="over-time">
      <div className="parthead">
        <h2>On other days</h2>
        <p className="note">
          <a href={codebookHref('counting')}>Which position counts</a>
        </p>
      </div>
      {occasions.length === 0 && <p className="no-record">Nothing of this actor on this topic counts.</p>}
      {cells.map((cell) => (
        <Cell key={`${cell[0]?.holder.slug} ${cell[0]?.summit}`} cell={cell} detail={detail} />
      ))}
      {withdrawn.length > 0 && (
        <p className="note and-rest">
          Withdrawn:{' '}
          {withdrawn.map(({ id, statedOn, withdrawal }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a className="link" href={positionHref(id)} title={withdrawal}>
                {formatDate(statedOn)}
              </a>
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

const isHere = (cell: Occasion[], id: string) => cell.some((occasion) => occasion.id === id)

function Cell({ cell, detail: { position, summits } }: { cell: Occasion[]; detail: PositionDetail }) {
  const [first] = cell
  if (!first) return null
  const history = toHistory(cell)
  const summit = summits.find(({ slug }) => slug === first.summit)
  const spans = cell.map(({ statedFrom, statedTo }) => ({ from: statedFrom, to: statedTo }))
  const timeline = cell.length > 1 ? buildTimeline(spans, summits) : undefined
  return (
    <div className="cell-history">
      <h3>
        For{' '}
        <a href={actorHref(first.holder.slug)}>
          <bdi>{first.holder.name}</bdi>
        </a>
        {summit && <span className="aff">at the {summit.name}</span>}
      </h3>
      {timeline && <HistoryPlot history={history} timeline={timeline} />}
      <ol>
        {history.occasions.map((occasion) => (
          <li key={occasion.id} aria-current={occasion.id === position.id ? 'true' : undefined}>
            <span className="when">{formatDate(occasion.statedOn)}</span>
            <StanceChip stance={occasion.stance} secondHand={occasion.reportedBy !== null} />
            <span className="because">
              {occasion.id === position.id ? <b>This one. </b> : null}
              {whyCounting(occasion, cell)}{' '}
              {occasion.actor.slug !== occasion.holder.slug && (
                <>
                  Said by <bdi>{occasion.actor.name}</bdi>.{' '}
                </>
              )}
              {occasion.id !== position.id && (
                <a className="link" href={positionHref(occasion.id)}>
                  Its record
                </a>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
