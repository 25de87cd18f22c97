import { Page } from '@/components/shell/page'
import { IMPORT_HREF, importHref, importLinesHref } from '@/lib/record-imports/addresses'
import type { ImportLine } from '@/lib/record-imports/line'
import type { StoredImport } from '@/lib/record-imports/stored'
import { LineTable } from './line-table'

type Props = {
  run: StoredImport
  lines: ImportLine[]
  title: string
  of: { type?: string; plan?: string }
  /** The ordinal after which the next page begins; undefined on the last one. */
  next: number | undefined
  isFirst: boolean
}

/** The lines of an import behind one number of its report, a page at a time. */
export function LinesPage({ run, lines, title, of, next, isFirst }: Props) {
  return (
    <Page section="sources">
      <nav className="crumbs" aria-label="Where this is">
        <a href="/sources">Sources</a> / <a href={IMPORT_HREF}>Import</a> /{' '}
        <a href={importHref(run.id)}>
          <bdi>{run.fileName}</bdi>
        </a>{' '}
        / Rows
      </nav>
      <h1>{title}</h1>
      {lines.length > 0 ? <LineTable lines={lines} /> : <p className="quiet-note">No rows here.</p>}
      <p className="actrow">
        {!isFirst && (
          <a className="btn" href={importLinesHref(run.id, of)}>
            From the first
          </a>
        )}
        {next !== undefined && (
          <a className="btn" href={importLinesHref(run.id, { ...of, after: next })}>
            Next
          </a>
        )}
        <a className="link" href={importHref(run.id)}>
          Back to the preview
        </a>
      </p>
    </Page>
  )
}
