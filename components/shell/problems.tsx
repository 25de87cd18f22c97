import type { FilterProblem } from '@/lib/filter/parameter'

type Props = {
  problems: FilterProblem[]
  /** The address with the unreadable value of one parameter replaced by another. */
  mend: (problem: FilterProblem, value: string) => string
}

/** What was not understood in the address, at the top of the page. */
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
