import type { ReactNode } from 'react'

/** Code that scrolls inside its own area, which the keyboard can reach. */
export function CodeArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      className="code-area"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  )
}
