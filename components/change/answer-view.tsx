import { Conditions } from '@/components/evidence/conditions'
import { Evidence } from '@/components/evidence/evidence'
import { StanceMarks } from '@/components/evidence/marks'
import type { Answer } from '@/lib/change/course'
import { type ChangeView, recordKey } from '@/lib/change/model'
import { formatDate } from '@/lib/dates'
import type { PositionRecord } from '@/lib/records/read-model'

type Props = { answer: Answer; view: ChangeView; head?: string }

/** An answer with its day, terms, words and citation; further records of the same day below it. */
export function AnswerView({ answer, view, head }: Props) {
  const records = answer.statements.flatMap((statement) => view.records.get(recordKey(statement)) ?? [])
  return (
    <div className="course-answer">
      {head && <p className="lab">{head}</p>}
      {records.map((record) => (
        <RecordView key={record.id} record={record} view={view} />
      ))}
    </div>
  )
}

function RecordView({ record, view }: { record: PositionRecord; view: ChangeView }) {
  const [first, ...more] = record.evidence
  return (
    <>
      <div className="answer-head">
        <StanceMarks position={record} />
        <span className="when">{formatDate(record.statedOn)}</span>
      </div>
      {record.holder !== record.actor.slug && (
        <span className="cond">
          said by <bdi>{record.actor.name}</bdi>
        </span>
      )}
      <Conditions position={record} />
      {first && <Evidence evidence={first} source={view.sources.get(first.source)} />}
      {more.length > 0 && (
        <details className="more-q">
          <summary>{more.length === 1 ? '1 more quotation' : `${more.length} more quotations`}</summary>
          {more.map((evidence) => (
            <Evidence key={evidence.id} evidence={evidence} source={view.sources.get(evidence.source)} />
          ))}
        </details>
      )}
    </>
  )
}
