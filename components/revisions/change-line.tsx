import type { ReactNode } from 'react'
import { countWords } from '@/lib/comparison/words'
import type { ChangeLine as Line, Subject } from '@/lib/history/line'
import { timeWords } from '@/lib/history/words'
import type { Change } from '@/lib/revisions/changes'
import { Difference } from './difference'

/** One line of the history: who did what at what time, what changed in the words of the form, and why. */
export function ChangeLine({ line, children }: { line: Line; children?: ReactNode }) {
  const { at, by, verb, subject, changes, note, reason, seen } = line
  return (
    <li>
      <time className="change-time" dateTime={at}>
        {timeWords(line)}
      </time>
      <div>
        <p className="change-head">
          <b>
            <bdi>{by}</bdi>
          </b>{' '}
          {verb} {subject && <SubjectLink subject={subject} />}
        </p>
        {note && <p className="change-note">{note}</p>}
        <Changes changes={changes} />
        {reason && (
          <p className="change-reason">
            “<bdi>{reason}</bdi>”
          </p>
        )}
        <Parts line={line} />
      </div>
      {(seen || children) && (
        <div className="change-actions">
          {seen && <span className="change-seen">seen by readers</span>}
          {children}
        </div>
      )}
    </li>
  )
}

/** A record that a history names, linked where it has a page. */
export function SubjectLink({ subject: { title, href } }: { subject: Subject }) {
  if (href === undefined) return <bdi>{title}</bdi>
  return (
    <a href={href}>
      <bdi>{title}</bdi>
    </a>
  )
}

/** Changed fields in the words of the form, each on a line. */
export function Changes({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null
  return (
    <dl className="changed-fields">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.label}</dt>
          <dd>
            <Difference change={change} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Every record of a line, folded. */
function Parts({ line: { parts, revisions } }: { line: Line }) {
  if (parts.length === 0) return null
  const rest = revisions - parts.length
  return (
    <details className="change-parts">
      <summary className="link">
        {rest > 0 ? `The first ${parts.length} of ${revisions}` : `All ${parts.length}`}
      </summary>
      <ul>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change their order
          <li key={index}>
            {part.verb} <SubjectLink subject={part.subject} />
            <Changes changes={part.changes} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="hint">and {countWords(rest, 'more record')}</p>}
    </details>
  )
}
