/** Links to the previous and next page; undefined where there is none. */
export function PageSteps({ previous, next }: { previous: string | undefined; next: string | undefined }) {
  return (
    <span className="pp">
      <Step label="Previous" rel="prev" href={previous} />
      <Step label="Next" rel="next" href={next} />
    </span>
  )
}

function Step({ label, rel, href }: { label: string; rel: 'prev' | 'next'; href: string | undefined }) {
  if (href === undefined) return <span className="pg off">{label}</span>
  return (
    <a className="pg" rel={rel} href={href}>
      {label}
    </a>
  )
}
