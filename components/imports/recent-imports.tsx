import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { importHref } from '@/lib/record-imports/addresses'
import { buildReport } from '@/lib/record-imports/report'
import type { StoredImport } from '@/lib/record-imports/stored'

const STATE: Record<StoredImport['state'], string> = {
  reading: 'not read to its end',
  preview: 'previewed, not written',
  unreadable: 'could not be read',
  done: 'written',
}

/** The newest imports, each with what became of it. */
export function RecentImports({ imports }: { imports: StoredImport[] }) {
  if (imports.length === 0) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>Imports so far</h2>
        <p className="note">The newest first</p>
      </div>
      <ul className="plain-lines">
        {imports.map(({ id, fileName, state, counts, by, at }) => (
          <li key={id}>
            <a href={importHref(id)}>
              <bdi>{fileName}</bdi>
            </a>
            , {formatDate(at.slice(0, 10))}, by <bdi>{by}</bdi>:{' '}
            <span className="muted">
              {STATE[state]}
              {state === 'done' && `, ${countWords(buildReport(counts ?? []).written, 'record')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
