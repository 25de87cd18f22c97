import type { FormState } from './form-state'
import { KnownRecords } from './known-records'

/** The problem of a field, with the records that are known already. */
export function Problem({ name, state }: { name: string; state: FormState }) {
  const problem = findProblem(name, state)
  if (!problem) return null
  return (
    <>
      <p className="problem" id={`${name}-problem`}>
        {problem.message}
      </p>
      <KnownRecords known={problem.known} />
    </>
  )
}

export const findProblem = (name: string, { problems }: FormState) => problems.find(({ field }) => field === name)
