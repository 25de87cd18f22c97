import type { Run } from '@/lib/citations/runs'

/** A formatted reference: titles in italics, addresses as links. */
export function Citation({ runs }: { runs: Run[] }) {
  return (
    <span className="citation" dir="auto">
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one reference never change their order
        <RunView key={index} run={run} />
      ))}
    </span>
  )
}

function RunView({ run: { text, italic, href } }: { run: Run }) {
  if (href)
    return (
      <a className="link" href={href} rel="noreferrer">
        {text}
      </a>
    )
  return italic ? <cite>{text}</cite> : text
}
