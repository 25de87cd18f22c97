import { Glyph } from '@/components/stance/glyphs'
import { formatDate } from '@/lib/dates'
import type { SummitRecord } from '@/lib/records/read-model'
import { summitHref } from '@/lib/urls'

type Props = {
  summits: { summit: SummitRecord; voices?: number; current: boolean }[]
  /** Returns the address at another summit. */
  href: (slug: string) => string
}

/** Most summits shown in a row. */
const IN_A_ROW = 3

/** The summit of the view, with a choice where there are several. */
export function SummitChoice({ summits, href }: Props) {
  const current = summits.find((entry) => entry.current)
  if (!current) return null
  const { name, date, status, place } = current.summit
  return (
    <div className="summit-choice">
      <p>
        At the{' '}
        <a href={summitHref(current.summit.slug)}>
          <b>{name}</b>
        </a>
        , {[formatDate(date), place, status].filter(Boolean).join(', ')}
      </p>
      {summits.length > 1 && summits.length <= IN_A_ROW && (
        <nav className="seg" aria-label="Summit">
          {summits.map((entry) => (
            <SummitLink key={entry.summit.slug} entry={entry} href={href(entry.summit.slug)} />
          ))}
        </nav>
      )}
      {summits.length > IN_A_ROW && (
        <details className="choose">
          <summary>
            <span className="link">Another summit</span> <Glyph name="down" />
          </summary>
          <nav className="sheet" aria-label="Summit">
            <ul>
              {summits.map((entry) => (
                <li key={entry.summit.slug}>
                  <SummitLink entry={entry} href={href(entry.summit.slug)} />
                </li>
              ))}
            </ul>
          </nav>
        </details>
      )}
    </div>
  )
}

function SummitLink({ entry: { summit, voices, current }, href }: { entry: Props['summits'][number]; href: string }) {
  return (
    <a href={href} aria-current={current ? 'true' : undefined}>
      {summit.shortName}
      {voices !== undefined && ` ${voices}`}
    </a>
  )
}
