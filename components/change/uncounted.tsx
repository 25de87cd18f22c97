import { StanceChip } from '@/components/stance/stance-chip'
import { type ChangeView, recordKey } from '@/lib/change/model'
import type { Statement } from '@/lib/change/statement'
import { formatDate } from '@/lib/dates'
import { BESIDE_LIST } from '@/lib/filter/change'
import { actorHref, positionHref, topicHref } from '@/lib/urls'

/** What is told beside the changes and counted in none of them. */
export function Uncounted({ view }: { view: ChangeView }) {
  return (
    <div className="two-col">
      <Across view={view} />
      <Contradictions view={view} />
      <Undated view={view} />
    </div>
  )
}

function Across({ view }: { view: ChangeView }) {
  const { across } = view.changes
  if (across.length === 0) return null
  const summit = (slug: string) => view.summits.find((one) => one.slug === slug)?.shortName ?? slug
  return (
    <section className="part">
      <div className="parthead">
        <h2>From one summit to the next</h2>
        <p className="note">Another summit, so no change; counted nowhere</p>
      </div>
      <ul className="review-list">
        {across.slice(0, BESIDE_LIST).map(({ holder, topic, earlier, later }) => (
          <li key={`${holder} ${topic} ${later.summit}`}>
            <Subject holder={holder} topic={topic} view={view} />: on {summit(earlier.summit)}{' '}
            {earlier.answer.statements.map((one) => (
              <Said key={one.id} statement={one} />
            ))}
            , on {summit(later.summit)}{' '}
            {later.answer.statements.map((one) => (
              <Said key={one.id} statement={one} />
            ))}
          </li>
        ))}
      </ul>
      <AndMore all={across.length} />
    </section>
  )
}

function Contradictions({ view }: { view: ChangeView }) {
  const { contradictions } = view.changes
  if (contradictions.length === 0) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>For review</h2>
        <p className="note">Two answers on one day, in no change</p>
      </div>
      <ul className="review-list">
        {contradictions.slice(0, BESIDE_LIST).map((day) => (
          <li key={day.map(({ id }) => id).join()}>
            <Subject holder={day[0]?.holder ?? ''} topic={day[0]?.topic ?? ''} view={view} />:{' '}
            {day.map((one) => (
              <span key={one.id}>
                <Said statement={one} />
                <SourceOf statement={one} view={view} />{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <AndMore all={contradictions.length} />
    </section>
  )
}

function Undated({ view }: { view: ChangeView }) {
  const { undated } = view.changes
  if (undated.length === 0) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>Date uncertain</h2>
        <p className="note">Perhaps a change, on no day that is known; in no number</p>
      </div>
      <ul className="review-list">
        {undated.slice(0, BESIDE_LIST).map((one) => (
          <li key={recordKey(one)}>
            <Subject holder={one.holder} topic={one.topic} view={view} />: <Said statement={one} />
            <SourceOf statement={one} view={view} />
          </li>
        ))}
      </ul>
      <AndMore all={undated.length} />
    </section>
  )
}

function AndMore({ all }: { all: number }) {
  if (all <= BESIDE_LIST) return null
  return <p className="note">and {all - BESIDE_LIST} more; fewer actors or topics show them</p>
}

function Subject({ holder, topic, view }: { holder: string; topic: string; view: ChangeView }) {
  return (
    <>
      <a className="link" href={actorHref(holder)}>
        <bdi>{view.actors.get(holder)?.name ?? holder}</bdi>
      </a>{' '}
      on{' '}
      <a className="link" href={topicHref(topic)}>
        <bdi>{view.topics.get(topic)?.label ?? topic}</bdi>
      </a>
    </>
  )
}

function Said({ statement: { id, stance, statedOn } }: { statement: Statement }) {
  return (
    <>
      <a className="chip-link" href={positionHref(id)}>
        <StanceChip stance={stance} />
      </a>{' '}
      {formatDate(statedOn)}
    </>
  )
}

function SourceOf({ statement, view }: { statement: Statement; view: ChangeView }) {
  const source = view.records.get(recordKey(statement))?.evidence[0]?.source
  const known = source && view.sources.get(source)
  return known ? (
    <>
      {' '}
      in <bdi>{known.abbreviation}</bdi>
    </>
  ) : null
}
