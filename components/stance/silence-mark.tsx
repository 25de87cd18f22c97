import { SILENCE, type Silence } from '@/lib/vocabulary'

/** A silence: pattern and label. */
export function SilenceMark({ silence }: { silence: Silence }) {
  return (
    <span className="silence">
      <span className={`swatch k-${silence}`} aria-hidden="true" />
      {SILENCE[silence].label}
    </span>
  )
}
