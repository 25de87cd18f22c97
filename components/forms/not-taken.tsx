import type { FieldProblem } from '@/lib/editing/parse-record'

/** Notice at the top of a rejected form, with the problems that belong to no field. */
export function NotTaken({ problems }: { problems: FieldProblem[] }) {
  if (problems.length === 0) return null
  const whole = problems.filter(({ field }) => field === '' || field === 'by')
  return (
    <section className="problems" aria-label="What to put right">
      <p>
        <b>Nothing was saved.</b> What you wrote is all here
        {problems.length > whole.length ? ', and what is to be put right stands beside it.' : '.'}
      </p>
      {whole.length > 0 && (
        <ul>
          {whole.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
