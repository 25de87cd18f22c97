import { type SearchFilter, searchHref } from '@/lib/filter/search'
import { descriptorOf } from '@/lib/records/registry'
import { SEARCH_KINDS, type SearchKind } from '@/lib/search/entries'
import type { FoundAlone, SearchResult } from '@/lib/search/result'
import { compareHref } from '@/lib/urls'
import { Hit } from './hit'

type Props = { filter: SearchFilter; result: SearchResult }

/** The result of a search that no record matches whole: what each term finds alone, and a note that this proves no silence. */
export function NotTogether({ filter, result: { terms, alone } }: Props) {
  return (
    <>
      <div className="empty">
        <p>
          {terms.length === 0
            ? 'Type at least one letter or digit.'
            : terms.length === 1
              ? 'No record has this.'
              : 'No record has all of this together.'}
        </p>
        <p className="hint">
          That says nothing about what anybody holds: only a comparison tells whether somebody looked. Words are found
          by their beginning, “sanction” finds “sanctions”; those in quotation marks only next to each other.
        </p>
        <Next alone={alone} />
      </div>
      {alone.map((one) => (
        <Alone key={one.term.typed} filter={filter} found={one} />
      ))}
      {alone.length > 0 && alone.length < terms.length && (
        <p className="note">The words after these were not looked for alone.</p>
      )}
    </>
  )
}

/** Where the words name an actor and a topic, the comparison of the two tells whether anybody looked. */
function Next({ alone }: { alone: FoundAlone[] }) {
  const named = alone.flatMap(({ best }) => (best ? [best] : []))
  const who = named.find((hit) => hit.kind === 'actor')
  const what = named.find((hit) => hit.kind === 'topic')
  if (!who || !what)
    return (
      <a className="btn" href="/topics">
        Look through the topics
      </a>
    )
  return (
    <a className="btn to-comparison" href={compareHref({ actors: [who.record.slug], topics: [what.record.slug] })}>
      <span>
        See <bdi>{who.record.name}</bdi> on <bdi>{what.record.label}</bdi>: whether somebody looked
      </span>
    </a>
  )
}

function Alone({ filter, found: { term, counts, best } }: { filter: SearchFilter; found: FoundAlone }) {
  const kinds = SEARCH_KINDS.filter((kind) => counts[kind])
  return (
    <section className="part hits">
      <div className="parthead">
        <h2>
          <bdi>{term.typed}</bdi> alone
        </h2>
        <p className="note">
          {kinds.length === 0 ? 'in no record' : kinds.map((kind) => inWords(kind, counts[kind] ?? 0)).join(', ')}
        </p>
      </div>
      {best && (
        <>
          <ul>
            <li>
              <Hit hit={best} terms={[term]} />
            </li>
          </ul>
          <a className="link" href={searchHref({ ...filter, q: term.typed, kind: undefined })}>
            All that <bdi>{term.typed}</bdi> finds
          </a>
        </>
      )}
    </section>
  )
}

function inWords(kind: SearchKind, count: number): string {
  const { one, many } = descriptorOf(kind).noun
  return `${count} ${count === 1 ? one : many}`
}
