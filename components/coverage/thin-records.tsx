import { StanceMarks } from '@/components/evidence/marks'
import { countWords, groupDigits } from '@/lib/comparison/words'
import { THIN_FILL } from '@/lib/coverage/gaps'
import type { CoveragePageView } from '@/lib/coverage/page-model'
import type { PositionRecord } from '@/lib/records/read-model'
import { actorHref, positionHref, positionsHref, topicHref } from '@/lib/urls'

/** Positions that rest on little: one second-hand quotation, an inference, the reporter's words alone. */
export function ThinRecords({ coverage }: { coverage: CoveragePageView }) {
  const { thin, secondHand, inferred, totals, labels } = coverage
  return (
    <>
      <div className="two-col">
        <Thin
          id="second-hand"
          title="One second-hand quotation"
          count={`${groupDigits(thin.secondHand)} of ${groupDigits(thin.reported)} second-hand`}
          records={secondHand}
          more={thin.secondHand}
          labels={labels}
          fill={THIN_FILL.second_hand}
        />
        <Thin
          id="inferred"
          title="Inferred only"
          count={groupDigits(thin.inferred)}
          records={inferred}
          more={thin.inferred}
          labels={labels}
          fill={THIN_FILL.inferred}
        />
      </div>
      <section className="part">
        <div className="parthead">
          <h2>Never in their own quoted words</h2>
          <p className="note">
            {groupDigits(thin.neverQuoted)} of {groupDigits(totals.positions)}
          </p>
        </div>
        <p className="quiet-note">
          {countWords(thin.neverQuoted, 'position')} {thin.neverQuoted === 1 ? 'stands' : 'stand'} on the reporter’s
          words alone. They are anchored and checked; none is printed as a quotation. A source that quotes them would
          fill it.{' '}
          <a className="link" href={positionsHref({})}>
            Positions
          </a>
        </p>
      </section>
    </>
  )
}

type Props = {
  id: string
  title: string
  count: string
  records: PositionRecord[]
  more: number
  labels: CoveragePageView['labels']
  fill: string
}

function Thin({ id, title, count, records, more, labels, fill }: Props) {
  return (
    <section className="part" id={id}>
      <div className="parthead">
        <h2>{title}</h2>
        <p className="note">{count}</p>
      </div>
      {records.length === 0 && <p className="quiet-note">None in this view.</p>}
      <ul className="thin">
        {records.map((record) => (
          <li key={record.id}>
            <StanceMarks position={record} />
            <span>
              <a className="who" href={actorHref(record.actor.slug)}>
                <bdi>{record.actor.name}</bdi>
              </a>{' '}
              <a className="link" href={topicHref(record.topic)}>
                <bdi>{labels.get(record.topic)}</bdi>
              </a>
            </span>
            <span className="loc">
              {countWords(record.evidence.length, 'quotation')}.{' '}
              <a className="link" href={positionHref(record.id)}>
                {fill}
              </a>
            </span>
          </li>
        ))}
      </ul>
      {more > records.length && (
        <p className="quiet-note">
          The first {records.length} of {groupDigits(more)}; the files have all.
        </p>
      )}
    </section>
  )
}
