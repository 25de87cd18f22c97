import { PROBLEM_MEDIA_TYPE, PROBLEMS, problemAnchor, READING_PROBLEMS } from '@/lib/api/problem'

const KINDS = READING_PROBLEMS.map((kind) => ({ kind, ...PROBLEMS[kind] }))

/** Every kind of problem, where the `type` of its answer leads. */
export function ProblemsSection() {
  return (
    <section className="part" id="problems">
      <div className="parthead">
        <h2>Problems</h2>
        <p className="note">{PROBLEM_MEDIA_TYPE}, RFC 9457</p>
      </div>
      <dl className="parameters">
        {KINDS.map(({ kind, status, title, meaning }) => (
          <div key={kind} id={problemAnchor(kind)}>
            <dt>
              <code>{status}</code>
            </dt>
            <dd>
              <b>{title}.</b> {meaning}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
