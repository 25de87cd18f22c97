import { formatDate } from '@/lib/dates'
import { editHref } from '@/lib/editing/addresses'
import type { PositionDetail } from '@/lib/positions/detail'
import { codebookHref, topicHref } from '@/lib/urls'

/** Warnings: withdrawn, not published, coded on a name or on an earlier wording. */
export function Standing({ detail }: { detail: PositionDetail }) {
  const { position, status, withdrawal, published, topic } = detail
  const withdrawn = detail.revisions.find(({ after }) => after?.status === 'withdrawn')
  return (
    <>
      {status === 'withdrawn' && (
        <div className="notice" role="note">
          <p>
            <b>Withdrawn</b>
            {withdrawn && withdrawn.version > 1 && ` on ${formatDate(withdrawn.at.slice(0, 10))} by ${withdrawn.by}`}.
            It is not counted. Its page stays, so that citations of it still lead here.
          </p>
          <p dir="auto">Reason: {withdrawal}</p>
        </div>
      )}
      {!published && (
        <div className="notice" role="note">
          <p>
            <b>Not the published coding</b> of its source. It is not counted and is shown for comparison only.{' '}
            <a className="link" href={codebookHref('coding')}>
              What a coding is
            </a>
          </p>
        </div>
      )}
      {position.unworded && (
        <div className="notice" role="note">
          <p>
            <b>Coded on a name.</b> Its topic is not worded yet, so the stance counts for no side and in no comparison.{' '}
            <a className="link only-editing" href={editHref('topic', topic.slug)}>
              Word the topic
            </a>
          </p>
        </div>
      )}
      {position.wording < topic.wording && (
        <div className="notice" role="note">
          <p>
            <b>On wording {position.wording}, up for review.</b> The proposition now reads:{' '}
            <a className="link" href={topicHref(topic.slug)}>
              {topic.proposition}
            </a>
          </p>
        </div>
      )}
    </>
  )
}
