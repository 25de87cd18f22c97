import { editHref } from '@/lib/editing/addresses'
import type { FilterProblem } from '@/lib/filter/parameter'
import { topicHref } from '@/lib/urls'

type Props = {
  problems: FilterProblem[]
  /** Address of the page with the unreadable value of one parameter replaced. */
  mend: (problem: FilterProblem, value: string) => string
}

/** The problems of an address, at the top of the page. */
export function Problems({ problems, mend }: Props) {
  if (problems.length === 0) return null
  return (
    <div className="problems" role="alert">
      <p>
        <b>Part of this address was not understood.</b> What is shown leaves it out.
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.parameter} ${problem.value} ${problem.message}`}>
            <code>{problem.parameter}</code> {problem.message}
            {problem.unworded && <Unworded topic={problem.unworded} />}
            {problem.suggestion && (
              <>
                {' '}
                Did you mean{' '}
                <a className="link" href={mend(problem, problem.suggestion.value)}>
                  {problem.suggestion.label}
                </a>
                ?
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The ways on from a topic that is still to be worded. */
function Unworded({ topic }: { topic: string }) {
  return (
    <>
      {' '}
      <a className="link" href={topicHref(topic)}>
        What is on record on it
      </a>{' '}
      <a className="link only-editing" href={editHref('topic', topic)}>
        Word it
      </a>
    </>
  )
}
