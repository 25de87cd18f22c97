const SECTIONS = [
  { href: '/compare', label: 'Compare', hint: 'Who stands where, in which words, side by side' },
  { href: '/topics', label: 'Topics', hint: 'Every proposition, and how the stances on it spread' },
  { href: '/actors', label: 'Actors', hint: 'Everybody whose words are on record, by name' },
  { href: '/codebook', label: 'Codebook', hint: 'What every term and mark means' },
] as const

/** Links to the main sections with one line on each, for pages without content of their own. */
export function SectionLinks() {
  return (
    <ul className="section-links">
      {SECTIONS.map(({ href, label, hint }) => (
        <li key={href}>
          <a href={href}>
            <b>{label}</b>
            <span>{hint}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
