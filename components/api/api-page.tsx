import { ReadingPage } from '@/components/shell/reading-page'
import { type ApiReference, listReferenceAddresses } from '@/lib/api/reference'
import { codebookHref } from '@/lib/urls'
import { AddressesSection } from './addresses-section'
import { FirstAnswer } from './first-answer'
import { PositionsSection } from './positions-section'
import { ProblemsSection } from './problems-section'

const CONTENTS = [
  ['first', 'A first answer'],
  ['filters', 'Filters'],
  ['paging', 'Paging'],
  ['addresses', 'All addresses'],
  ['unchanged', 'Unchanged answers'],
  ['problems', 'Problems'],
  ['sites', 'Pages of other sites'],
] as const

/** How programs read the library: every example is an answer of the library that serves the page. */
export function ApiPage({ reference }: { reference: ApiReference }) {
  return (
    <ReadingPage>
      <nav className="crumbs" aria-label="Where this is">
        <a href={codebookHref()}>Codebook</a> / API
      </nav>
      <div className="titlebar">
        <div>
          <h1>The library for programs</h1>
          <p className="lede">
            Everything the pages show, as JSON, at the addresses of the pages. Reading needs no key. Version 1.
          </p>
        </div>
        <div className="actions">
          <a className="btn" href="/openapi.json">
            OpenAPI 3.1
          </a>
          <a className="btn" href="/positions.json?limit=all">
            All positions, one file
          </a>
        </div>
      </div>
      <div className="api-reference">
        <nav className="contents" aria-label="On this page">
          <h2>Start</h2>
          {CONTENTS.map(([anchor, title]) => (
            <a key={anchor} href={`#${anchor}`}>
              {title}
            </a>
          ))}
          <h2>Addresses</h2>
          {listReferenceAddresses()
            .filter(({ path }) => !path.includes('{'))
            .map(({ name, path }) => (
              <a key={name} href={path}>
                <code>{path}</code>
              </a>
            ))}
        </nav>
        <div>
          <FirstAnswer reference={reference} />
          <PositionsSection reference={reference} />
          <AddressesSection />
          <div className="answer-columns">
            <section className="part" id="unchanged">
              <div className="parthead">
                <h2>Unchanged answers</h2>
              </div>
              <p className="quiet-note">
                Every answer has an <code>ETag</code> made of the build and the data version. Send it back as{' '}
                <code>If-None-Match</code>, and an unchanged answer is 304 and empty.
              </p>
            </section>
            <section className="part" id="sites">
              <div className="parthead">
                <h2>Pages of other sites</h2>
              </div>
              <p className="quiet-note">
                Any site may read a library that has a public address, and the invented sample. Nobody’s page may read
                one on your own machine, and none may write. Version 1 gains fields and loses none.
              </p>
            </section>
          </div>
          <ProblemsSection />
        </div>
      </div>
    </ReadingPage>
  )
}
