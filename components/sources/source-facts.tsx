import type { ReactNode } from 'react'
import { formatDate } from '@/lib/dates'
import { languageName } from '@/lib/language-name'
import type { SourcePage } from '@/lib/sources/model'
import { ACCESS_LABEL, ACCESS_MEANING } from '@/lib/sources/words'
import { actorHref } from '@/lib/urls'
import { SOURCE_TYPE } from '@/lib/vocabulary'

/** Bibliographic fields of a source. */
export function SourceFacts({ page: { source, rights, held } }: { page: SourcePage }) {
  const { type, container, publisher, issued, authors, lang, access, url, archivedUrl, abbreviation } = source
  return (
    <dl className="data">
      <Fact label="Type">{SOURCE_TYPE[type].label}</Fact>
      <Fact label="Published">
        {formatDate(issued)}
        {/[~%]$/.test(issued) && <span className="muted">, a date that had to be worked out</span>}
      </Fact>
      <Fact label={authors.length === 1 ? 'Author' : 'Authors'}>
        {authors.length === 0 && <span className="muted">None named</span>}
        {authors.map(({ name, actor }, index) => (
          <span key={name}>
            {index > 0 && ', '}
            {actor ? (
              <a className="link" href={actorHref(actor)}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
          </span>
        ))}
      </Fact>
      {container && (
        <Fact label="In">
          <bdi>{container}</bdi>
        </Fact>
      )}
      {publisher && publisher !== container && (
        <Fact label="Publisher">
          <bdi>{publisher}</bdi>
        </Fact>
      )}
      <Fact label="Language">{languageName(lang)}</Fact>
      <Fact label="Access">
        {ACCESS_LABEL[access]}, <span className="muted">{ACCESS_MEANING[access]}</span>
      </Fact>
      {rights && (
        <Fact label="Rights">
          <bdi>{rights}</bdi>
        </Fact>
      )}
      <Fact label="Address">
        {url ? <Address url={url} /> : <span className="muted">None on record</span>}
        {archivedUrl && (
          <>
            <br />
            <span className="muted">Archived at</span> <Address url={archivedUrl} />
          </>
        )}
      </Fact>
      <Fact label="Text">
        {held ? 'Held here' : <span className="muted">Not held here, only the words quoted below</span>}
      </Fact>
      <Fact label="Cited as">
        <bdi>{abbreviation}</bdi>
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Address({ url }: { url: string }) {
  return (
    <a className="link address" href={url} rel="noreferrer">
      <bdi>{url.replace(/^https?:\/\//, '')}</bdi>
    </a>
  )
}
