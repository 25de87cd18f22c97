import { Page } from '@/components/shell/page'
import { StanceChip } from '@/components/stance/stance-chip'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { READ_AGAIN, type Reread } from '@/lib/editing/reread'
import { NOT_WORDED } from '@/lib/topics/worded'
import { positionHref, topicHref } from '@/lib/urls'
import { rereadPositionsHref } from '@/lib/write-addresses'
import { Coder } from './coder'
import { Unchanged } from './unchanged'

type Props = {
  reread: Reread
  coder: string
  problem: string | undefined
  /** Number of positions that were read again just now. */
  read: number
}

/** Page of the positions that a new wording put under review, to be read again several at a time. */
export function RereadPage({ reread: { topic, total, positions }, coder, problem, read }: Props) {
  const wordings = new Map(topic.earlier.map(({ wording, proposition }) => [wording, proposition]))
  return (
    <Page section="topics">
      <p className="crumbs">
        <a href={topicHref(topic.slug)}>{topic.label}</a> / Read again
      </p>
      <h1>Read these again</h1>
      {read > 0 && (
        <p className="saved" role="status">
          {countWords(read, 'position counts', 'positions count')} again.
        </p>
      )}
      <p className="lede">
        {topic.proposition === null ? (
          NOT_WORDED
        ) : (
          <>
            The proposition is now: “<bdi>{topic.proposition}</bdi>”
          </>
        )}
      </p>
      <Unchanged problem={problem} />
      {positions.length === 0 ? (
        <p className="quiet-note">No position is under review for the wording.</p>
      ) : (
        <form method="post" action={rereadPositionsHref(topic.slug)} className="merge-go">
          <p className="quiet-note">
            {countWords(total, 'position was', 'positions were')} coded on an earlier wording and{' '}
            {total === 1 ? 'counts' : 'count'} nowhere. Tick those whose stance holds toward the new one; open the
            others and put them right.{total > positions.length && ` The first ${positions.length} are here.`}
          </p>
          <ul className="reread-list">
            {positions.map(({ id, version, actor, stance, statedOn, summary, words, wording }) => (
              <li key={id}>
                <input type="checkbox" name={READ_AGAIN} value={`${id} ${version}`} id={id} />
                <div>
                  <label htmlFor={id}>
                    <bdi>{actor}</bdi>, {formatDate(statedOn)} <StanceChip stance={stance} />
                  </label>
                  {words && <blockquote dir="auto">“{words}”</blockquote>}
                  <p dir="auto">{summary}</p>
                  <p className="hint">
                    <CodedOn proposition={wordings.get(wording)} />{' '}
                    <a className="link" href={positionHref(id)}>
                      Open it
                    </a>
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <Coder name={coder} />
          <p className="actrow">
            <button type="submit" className="btn primary">
              I read these again, they stand
            </button>
          </p>
        </form>
      )}
    </Page>
  )
}

/** @param proposition null where the topic was a name alone */
function CodedOn({ proposition }: { proposition: string | null | undefined }) {
  if (proposition === null) return 'Coded on the name alone, before the topic was worded.'
  return (
    <>
      Coded on: “<bdi>{proposition ?? 'an earlier wording'}</bdi>”
    </>
  )
}
