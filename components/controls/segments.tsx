type Segment = { label: string; href: string; current: boolean; count?: number }

/** A choice of one among a few, as links. */
export function Segments({ label, segments }: { label: string; segments: Segment[] }) {
  return (
    <div className="segments">
      <span className="lab" id={idOf(label)}>
        {label}
      </span>
      <nav className="seg" aria-labelledby={idOf(label)}>
        {segments.map((segment) => (
          <a key={segment.label} href={segment.href} aria-current={segment.current ? 'true' : undefined}>
            {segment.label}
            {segment.count !== undefined && ` ${segment.count}`}
          </a>
        ))}
      </nav>
    </div>
  )
}

const idOf = (label: string) => `seg-${label.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`
