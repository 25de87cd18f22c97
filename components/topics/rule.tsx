import { formatDate } from '@/lib/dates'
import type { TopicDetail } from '@/lib/topics/model'
import { codebookHref } from '@/lib/urls'
import { Proposition } from './proposition'

/** Coding rule of a topic and its earlier wordings. */
export function Rule({ topic }: { topic: TopicDetail }) {
  return (
    <div className="rule" id="rule">
      <dl>
        <div>
          <dt>What counts</dt>
          <dd dir="auto">{topic.rule.counts}</dd>
        </div>
        <div>
          <dt>What does not</dt>
          <dd dir="auto">{topic.rule.excludes}</dd>
        </div>
        {topic.earlier.length > 0 && (
          <div>
            <dt>Earlier wordings</dt>
            {topic.earlier.map(({ wording, proposition, since }) => (
              <dd key={wording}>
                <span className="wording">
                  Wording {wording}
                  {since && `, since ${formatDate(since)}`}
                </span>{' '}
                <span className="serif" dir="auto">
                  <Proposition of={proposition} />
                </span>
              </dd>
            ))}
            <dd className="muted">Positions coded on an earlier wording are kept, and are up for review.</dd>
          </div>
        )}
      </dl>
      <p className="loc">
        <a href={codebookHref('topic')}>How topics are worded</a>
      </p>
    </div>
  )
}
