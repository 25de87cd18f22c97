import { editHref } from '@/lib/editing/addresses'
import { codebookHref } from '@/lib/urls'

/** On the page of a topic without a proposition: what that means, and the way to word it. */
export function ToBeWorded({ topic }: { topic: string }) {
  return (
    <div className="notice" role="note">
      <p>
        <b>Not worded yet.</b> This topic is a name, from which nobody can tell what being for it would mean. What is on
        record on it is listed below as it was coded, and counts for no side: not in Compare, not in Change, not in any
        agreement.
      </p>
      <p>
        <a className="link only-editing" href={editHref('topic', topic)}>
          Word it
        </a>{' '}
        <a className="link" href={codebookHref('topic')}>
          How topics are worded
        </a>
      </p>
    </div>
  )
}
