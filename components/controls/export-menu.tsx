import { PageFoot } from '@/components/shell/page-foot'
import { Glyph } from '@/components/stance/glyphs'
import type { ExportLink } from '@/lib/export-links'

/** Menu of the view's export formats. Opens without scripts. */
export function ExportMenu({
  links,
  what,
  label = 'Export table',
  note = 'Exactly this view, with key and provenance',
  primary = true,
  also,
}: {
  links: ExportLink[]
  what: string
  label?: string
  note?: string
  /** Whether it is the page's main action. */
  primary?: boolean
  /** Another view to export from the same menu. */
  also?: { links: ExportLink[]; what: string; note: string } | undefined
}) {
  return (
    <details className="export" name="menu">
      <summary className={primary ? 'btn primary' : 'btn'}>
        {label} <Glyph name="down" />
      </summary>
      <div className="panel">
        <Forms links={links} what={what} note={note} />
        {also && <Forms {...also} />}
      </div>
    </details>
  )
}

function Forms({ links, what, note }: { links: ExportLink[]; what: string; note: string }) {
  return (
    <>
      <div className="head">
        <b>{what}</b>
        {note}
      </div>
      <ul>
        {links.map((link) => (
          <li key={link.label}>
            <a href={link.href} download>
              <b>{link.label}</b>
              <span>{link.hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The export links as one line at the foot of the page. */
export function ExportLine({ also, ...view }: LineOfForms) {
  return (
    <PageFoot>
      <LineOf {...view} />
      {also && <LineOf {...also} />}
    </PageFoot>
  )
}

type FormsOf = { links: ExportLink[]; what?: string }
type LineOfForms = FormsOf & { also?: FormsOf }

function LineOf({ links, what = 'This view' }: FormsOf) {
  return (
    <>
      {links.length > 0 && <span>{what} as</span>}
      {links.map((link) => (
        <a key={link.label} className="link" href={link.href} download>
          {link.label}
        </a>
      ))}
    </>
  )
}
