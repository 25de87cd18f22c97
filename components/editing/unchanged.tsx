/** The reason why nothing was changed; renders nothing without a problem. */
export function Unchanged({ problem }: { problem: string | undefined }) {
  if (!problem) return null
  return (
    <section className="problems" aria-label="Why nothing was changed">
      <p>
        <b>Nothing was changed.</b> {problem}
      </p>
    </section>
  )
}
