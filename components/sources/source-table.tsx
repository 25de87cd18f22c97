import { nameList } from '@/lib/comparison/words'
import { curlyQuotes } from '@/lib/curly-quotes'
import { formatDate } from '@/lib/dates'
import type { ListedSource } from '@/lib/sources/read-model'
import { ACCESS_LABEL } from '@/lib/sources/words'
import { sourcePageHref } from '@/lib/urls'
import { SOURCE_TYPE } from '@/lib/vocabulary'

/** Table of sources with counts. ARIA roles are explicit because narrow screens show the rows as cards. */
export function SourceTable({ sources }: { sources: ListedSource[] }) {
  return (
    <div className="srcs-room">
      <table className="srcs" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <Head label="Source" />
            <Head label="Type" />
            <Head label="Published" />
            <Head label="Access" />
            <Head label="Quotations" number />
            <Head label="Records" number />
            <Head label="Codings" number />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sources.map((listed) => (
            <SourceRow key={listed.source.slug} listed={listed} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ label, number = false }: { label: string; number?: boolean }) {
  return (
    <th scope="col" role="columnheader" className={number ? 'n' : undefined}>
      {label}
    </th>
  )
}

function SourceRow({ listed: { source, quotations, records, codings } }: { listed: ListedSource }) {
  const { slug, title, lang, container, authors, type, issued, access } = source
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={sourcePageHref(slug)}>
          <bdi lang={lang}>{curlyQuotes(title, lang)}</bdi>
        </a>
        <span className="aff">
          {authors.length > 0 && (
            <>
              <bdi>{nameList(authors.map(({ name }) => name))}</bdi>
              {container && ', '}
            </>
          )}
          {container && (
            <bdi>
              <i>{container}</i>
            </bdi>
          )}
        </span>
      </th>
      <td role="cell">{SOURCE_TYPE[type].label}</td>
      <td role="cell" className="nw">
        {formatDate(issued)}
      </td>
      <td role="cell">{ACCESS_LABEL[access]}</td>
      <Count count={quotations} label="quotations" />
      <Count count={records} label="records" />
      <Count count={codings} label="codings" />
    </tr>
  )
}

/** A count; on cards, which have no column head, with its label. */
function Count({ count, label }: { count: number; label: string }) {
  return (
    <td role="cell" className={`n${count === 0 ? ' zero' : ''}`}>
      {count}
      <span className="word"> {count === 1 ? label.slice(0, -1) : label}</span>
    </td>
  )
}
