import { Page } from '@/components/shell/page'
import { IMPORT_HREF } from '@/lib/record-imports/addresses'
import { DO, DO_FIELD } from '@/lib/record-imports/form-names'
import type { ImportView } from '@/lib/record-imports/import-view'
import { decideImportHref } from '@/lib/write-addresses'

/** Seconds after which the page of work under way loads itself again. */
const AGAIN = 2

/** An import without a preview: it is being worked on, its reading stopped, or its file cannot be read. */
export function WaitingPage({ view: { run, underWay } }: { view: ImportView }) {
  return (
    <Page section="sources">
      {underWay && <meta httpEquiv="refresh" content={String(AGAIN)} />}
      <nav className="crumbs" aria-label="Where this is">
        <a href="/sources">Sources</a> / <a href={IMPORT_HREF}>Import</a> / Preview
      </nav>
      <h1>
        Bring in <bdi>{run.fileName}</bdi>
      </h1>
      <p className="says" role="status">
        {underWay
          ? `${underWay.task === 'write' ? 'Writing it' : 'Reading it'}${underWay.step && `: ${underWay.step}`} …`
          : (run.problem ?? 'Reading it stopped before its end.')}
      </p>
      {!underWay && (
        <form method="post" action={decideImportHref(run.id)}>
          <p className="actrow">
            {run.held && (
              <button className="btn primary" type="submit" name={DO_FIELD} value={DO.preview}>
                Read it again
              </button>
            )}
            <button className="btn" type="submit" name={DO_FIELD} value={DO.discard}>
              Take it away
            </button>
            <a className="link" href={IMPORT_HREF}>
              Another file
            </a>
          </p>
        </form>
      )}
    </Page>
  )
}
