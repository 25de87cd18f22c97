import { Glyph } from '@/components/stance/glyphs'

const SECTIONS = [
  { id: 'overview', label: 'Overview', href: '/' },
  { id: 'compare', label: 'Compare', href: '/compare' },
  { id: 'agreement', label: 'Agreement', href: '/agreement' },
  { id: 'change', label: 'Change', href: '/change' },
  { id: 'positions', label: 'Positions', href: '/positions' },
  { id: 'actors', label: 'Actors', href: '/actors' },
  { id: 'topics', label: 'Topics', href: '/topics' },
  { id: 'summits', label: 'Summits', href: '/summits' },
  { id: 'claims', label: 'Claims', href: '/claims' },
  { id: 'sources', label: 'Sources', href: '/sources' },
  { id: 'codebook', label: 'Codebook', href: '/codebook' },
  { id: 'guide', label: 'Guide', href: '/guide' },
] as const
export type Section = (typeof SECTIONS)[number]['id']

/** Name, sections and search. On a narrow screen the sections fold into a menu that opens without scripts. */
export function Masthead({ section }: { section?: Section | undefined }) {
  return (
    <header className="top">
      <a className="wordmark" href="/">
        Parley
      </a>
      <nav className="main" aria-label="Main">
        <SectionLinks section={section} />
      </nav>
      <form className="search" action="/search" method="get">
        <button type="submit" aria-label="Find">
          <Glyph name="search" />
        </button>
        <input name="q" type="search" aria-label="Search" placeholder="Who, what, or words" />
        <kbd>/</kbd>
      </form>
      <details className="menu">
        <summary>
          Menu <Glyph name="down" />
        </summary>
        <nav aria-label="Main, folded">
          <SectionLinks section={section} />
          <a href="/search">Search</a>
        </nav>
      </details>
    </header>
  )
}

function SectionLinks({ section }: { section?: Section | undefined }) {
  return SECTIONS.map(({ id, label, href }) => (
    <a key={id} href={href} aria-current={id === section ? 'page' : undefined}>
      {label}
    </a>
  ))
}
