import { Unchanged } from '@/components/editing/unchanged'
import { Page } from '@/components/shell/page'
import { IMPORT_HREF, importHref } from '@/lib/record-imports/addresses'
import type { ConflictCount } from '@/lib/record-imports/conflicts'
import { conflictPage, DO, DO_FIELD, PAGE_FIELD } from '@/lib/record-imports/form-names'
import type { ImportLine } from '@/lib/record-imports/line'
import type { StoredImport } from '@/lib/record-imports/stored'
import { decideImportHref } from '@/lib/write-addresses'
import { ConflictKinds } from './conflict-kinds'
import { Decisions } from './decisions'
import type { SentFields } from './mapped-field'

type Props = {
  run: StoredImport
  kinds: ConflictCount[]
  conflicts: ImportLine[]
  /** Ordinals after which this page, the one before and the next begin; undefined where there is none. */
  pages: { this: number; before: number | undefined; next: number | undefined }
  /** Which of all conflicts are on this page: “51 to 100 of 312”. */
  range: string
  problem: string | undefined
  sent: SentFields
}

/** The conflicts of an import, a page at a time. Every button stores the answers of the page. */
export function ConflictsPage({ run, kinds, conflicts, pages, range, problem, sent }: Props) {
  return (
    <Page section="sources">
      <nav className="crumbs" aria-label="Where this is">
        <a href="/sources">Sources</a> / <a href={IMPORT_HREF}>Import</a> /{' '}
        <a href={importHref(run.id)}>
          <bdi>{run.fileName}</bdi>
        </a>{' '}
        / On record with other content
      </nav>
      <h1>On record with other content</h1>
      <p className="lede">
        What is on record stays unless you choose the file. Every button below stores the answers of this page; nothing
        is written before the preview is looked at again.
      </p>
      <Unchanged problem={problem} />
      <form method="post" action={decideImportHref(run.id)}>
        <input type="hidden" name={PAGE_FIELD} value={conflictPage(pages.this)} />
        <section className="part" id="kinds" aria-label="All of one kind at once">
          <ConflictKinds kinds={kinds} sent={sent} />
        </section>
        <section className="part" id="decide">
          <div className="parthead">
            <h2>One by one</h2>
            <p className="note">{range}</p>
          </div>
          <Decisions questions={[]} conflicts={conflicts} sent={sent} />
        </section>
        <p className="actrow">
          <button className="btn primary" type="submit" name={DO_FIELD} value={DO.preview}>
            Preview with these answers
          </button>
          {pages.before !== undefined && (
            <button className="btn" type="submit" name={DO_FIELD} value={conflictPage(pages.before)}>
              Store, and the page before
            </button>
          )}
          {pages.next !== undefined && (
            <button className="btn" type="submit" name={DO_FIELD} value={conflictPage(pages.next)}>
              Store, and the next page
            </button>
          )}
        </p>
      </form>
    </Page>
  )
}
