import { Glyph } from '@/components/stance/glyphs'
import { countWords } from '@/lib/comparison/words'
import type { Sidebar } from '@/lib/editing/form-page'
import { positionHref, positionsHref, topicHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'

/** What a coder looks up while a form is open: the coding rule, others on the topic, where the record is used. */
export function FormSidebar({ sidebar: { rule, others, more, uses } }: { sidebar: Sidebar }) {
  return (
    <>
      {rule && (
        <section>
          <h2>What counts on this topic</h2>
          <p>{rule.counts}</p>
          <p className="muted">Not: {rule.excludes}</p>
          <p>
            <a className="link" href={topicHref(rule.topic)}>
              The topic
            </a>
          </p>
        </section>
      )}
      {rule && others.length > 0 && (
        <section>
          <h2>Others on it</h2>
          <ul className="sidebar-lines">
            {others.map(({ id, stance, actor, note }) => (
              <li key={id}>
                <span className={`c-${stance}`}>
                  <Glyph name={stance} />
                  <span className="vh">{STANCE[stance].label}: </span>
                </span>{' '}
                <a href={positionHref(id)}>
                  <bdi>{actor}</bdi>
                </a>
                {note && `, ${note}`}
              </li>
            ))}
          </ul>
          {more > 0 && (
            <p>
              <a className="link" href={positionsHref({ topic: [rule.topic] })}>
                {countWords(more, 'more position')}
              </a>
            </p>
          )}
        </section>
      )}
      {uses.length > 0 && (
        <section>
          <h2>Where it is used</h2>
          <ul className="sidebar-lines">
            {uses.map(({ href, label, note }) => (
              <li key={href}>
                <a href={href}>{label}</a>, {note}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
