import { SILENCE, type Silence } from '@/lib/vocabulary'

/** A silence as a small pattern with its word. */
export function SilenceMark({ silence }: { silence: Silence }) {
  return (
    <span className="silence">
      <span className={`swatch k-${silence}`} aria-hidden="true" />
      {SILENCE[silence].label}
    </span>
  )
}
