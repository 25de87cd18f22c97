import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { SummitPage } from '@/lib/summits/model'
import { sourcePageHref } from '@/lib/urls'

/** Sources about a summit, by date. */
export function SummitSources({ page: { spoken, sources } }: { page: SummitPage }) {
  return (
    <section className="part">
      <div className="parthead">
        <h2>Sources that speak of it</h2>
        {spoken.length < sources && (
          <p className="note">
            The {spoken.length} with most records about it, of {sources}
          </p>
        )}
      </div>
      {spoken.length === 0 && (
        <p className="note">
          None yet.{' '}
          <a className="link" href="/sources">
            All sources
          </a>
        </p>
      )}
      <ol className="spoken">
        {spoken.map(({ source, records }) => (
          <li key={source.slug}>
            <a href={sourcePageHref(source.slug)}>
              <bdi lang={source.lang}>{source.title}</bdi>
            </a>
            <span className="aff">
              <bdi>{source.abbreviation}</bdi>, {formatDate(source.issued)}, {countWords(records, 'record')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
