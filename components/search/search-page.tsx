import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { type SearchFilter, searchHref } from '@/lib/filter/search'
import { groupBy } from '@/lib/group-by'
import { SEARCH_KINDS } from '@/lib/search/entries'
import type { SearchResult } from '@/lib/search/result'
import { Hit } from './hit'
import { KIND_LABEL } from './kind-label'
import { NotTogether } from './not-together'

type Props = { filter: SearchFilter; problems: FilterProblem[]; search: URLSearchParams; result: SearchResult }

/** Search results by kind of record; a single kind shows more results. */
export function SearchPage({ filter, problems, search, result }: Props) {
  const total = Object.values(result.counts).reduce((sum, count) => sum + count, 0)
  return (
    <ReadingPage>
      <div className="titlebar">
        <div>
          <h1>
            Search
            {filter.q && (
              <>
                : <bdi>{filter.q}</bdi>
              </>
            )}
          </h1>
          <p className="lede">
            {filter.q
              ? `${total} ${total === 1 ? 'record' : 'records'} found`
              : 'Words by their beginning, in any order: who, what, or what was said. Put a phrase in quotation marks.'}
          </p>
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/search${mendQuery(search, problem, value)}`} />
      <form className="search-again" action="/search" method="get">
        <label className="field">
          Who, what, or words; in any order
          <input type="search" name="q" defaultValue={filter.q} maxLength={400} dir="auto" />
        </label>
        <button type="submit" className="btn primary">
          Search
        </button>
      </form>
      {total > 0 && <Kinds filter={filter} result={result} total={total} />}
      {[...groupBy(result.hits, (hit) => hit.kind)].map(([kind, hits]) => (
        <section key={kind} className="part hits">
          <div className="parthead">
            <h2>{KIND_LABEL[kind]}</h2>
            <p className="note">
              {hits.length < (result.counts[kind] ?? 0) ? (
                filter.kind ? (
                  `the best ${hits.length} of ${result.counts[kind]}; add a word to narrow it`
                ) : (
                  <a className="link" href={searchHref({ ...filter, kind })}>
                    All {result.counts[kind]}
                  </a>
                )
              ) : (
                result.counts[kind]
              )}
            </p>
          </div>
          <ul>
            {hits.map((hit) => (
              <li key={JSON.stringify(hit).slice(0, 200)}>
                <Hit hit={hit} terms={result.terms} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {total > 0 && result.terms.length > 1 && <EachAlone filter={filter} result={result} />}
      {filter.q && total === 0 && <NotTogether filter={filter} result={result} />}
    </ReadingPage>
  )
}

/** The way on where all words together are too narrow. */
function EachAlone({ filter, result }: { filter: SearchFilter; result: SearchResult }) {
  return (
    <p className="each-alone">
      Each alone:{' '}
      {result.terms.map(({ typed }) => (
        <a key={typed} className="link" href={searchHref({ ...filter, q: typed, kind: undefined })}>
          <bdi>{typed}</bdi>
        </a>
      ))}
    </p>
  )
}

function Kinds({ filter, result, total }: { filter: SearchFilter; result: SearchResult; total: number }) {
  return (
    <nav className="seg kinds" aria-label="Kinds of record">
      <a href={searchHref({ ...filter, kind: undefined })} aria-current={filter.kind ? undefined : 'true'}>
        All {total}
      </a>
      {SEARCH_KINDS.filter((kind) => result.counts[kind]).map((kind) => (
        <a key={kind} href={searchHref({ ...filter, kind })} aria-current={filter.kind === kind ? 'true' : undefined}>
          {KIND_LABEL[kind]} {result.counts[kind]}
        </a>
      ))}
    </nav>
  )
}
