import { NameLists } from '@/components/forms/name-lists'
import { Page } from '@/components/shell/page'
import { countWords } from '@/lib/comparison/words'
import { editHref, mergeHref } from '@/lib/editing/addresses'
import type { MergePreview } from '@/lib/editing/merge-preview'
import { RECORDS } from '@/lib/records/registry'
import { mergeIntoHref } from '@/lib/write-addresses'
import { Coder } from './coder'
import { Unchanged } from './unchanged'

/** Page that previews a merge and confirms it. */
export function MergePage({ preview, coder }: { preview: MergePreview; coder: string }) {
  const { type, from, into, changed, problem, dataVersion, book } = preview
  return (
    <Page>
      <p className="crumbs">
        <a href={editHref(type, from.slug)}>{from.title}</a> / Merge
      </p>
      <h1>
        Merge <bdi>{from.title}</bdi> into another {type}
      </h1>
      <Unchanged problem={problem} />
      <div className="record-form merge">
        <form method="get" action={mergeHref(type, from.slug)} className="find-words">
          <div className="entry-field record">
            <label htmlFor="into">Into</label>
            <input
              id="into"
              name="into"
              defaultValue={into?.title ?? ''}
              list={`names-${type}`}
              autoComplete="off"
              dir="auto"
            />
          </div>
          <button type="submit" className="btn">
            Show what would change
          </button>
        </form>
        {into && (
          <form method="post" action={mergeIntoHref(type, from.slug)} className="wide">
            <input type="hidden" name="into" value={into.slug} />
            <input type="hidden" name="dataVersion" value={dataVersion} />
            <dl className="record-fields in-pairs">
              {[
                { label: 'Is merged', one: from },
                { label: 'Is kept', one: into },
              ].map(({ label, one }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <b>
                      <bdi>{one.title}</bdi>
                    </b>{' '}
                    <span className="muted">{one.detail}</span>
                  </dd>
                </div>
              ))}
            </dl>
            {type === 'topic' && (
              <p className="review">
                Positions keep their stance toward the proposition that is kept. Merge only where both sentences say the
                same.
              </p>
            )}
            <h2>What would change</h2>
            {changed.length === 0 && <p className="muted">No other record refers to it.</p>}
            <ul className="merge-list">
              {changed.map(({ type: of, count, named }) => (
                <li key={of}>
                  <b>{countWords(count, RECORDS[of].noun.one, RECORDS[of].noun.many)}</b>{' '}
                  {named.map(({ name, href }) => (
                    <span key={name}>{href ? <a href={href}>{name}</a> : name} </span>
                  ))}
                  {count > named.length && <span className="loc">and {count - named.length} more</span>}
                </li>
              ))}
            </ul>
            <Coder name={coder} />
            <button type="submit" className="btn primary">
              Merge them
            </button>
          </form>
        )}
      </div>
      <NameLists book={book} />
    </Page>
  )
}
