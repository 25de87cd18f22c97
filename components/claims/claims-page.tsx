import { Chips, chipGroups } from '@/components/controls/chips'
import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { ExportLine, ExportMenu } from '@/components/controls/export-menu'
import { Facets } from '@/components/controls/facets'
import { Pager } from '@/components/controls/pager'
import { Segments } from '@/components/controls/segments'
import { CheckKey } from '@/components/evidence/check-key'
import { PageFoot } from '@/components/shell/page-foot'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { Glyph } from '@/components/stance/glyphs'
import type { AnsweredClaim, FoundClaims } from '@/lib/claims/model'
import { byStanding } from '@/lib/claims/order'
import { byOutcome, fatesSentence } from '@/lib/claims/outcome'
import { countWords } from '@/lib/comparison/words'
import { exportLinks } from '@/lib/export-links'
import type { Facet } from '@/lib/facet'
import { CLAIM_ORDERS, type ClaimFacet, type ClaimFilter } from '@/lib/filter/claims'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { SHOWN_OUTCOME } from '@/lib/outcome-vocabulary'
import { claimsHref } from '@/lib/urls'
import { STANDING } from '@/lib/vocabulary'
import { ClaimRow } from './claim-row'
import { NoClaims } from './no-claims'
import { StandingGlyphs } from './standing-mark'

type Props = {
  found: FoundClaims
  facets: Facet<ClaimFacet>[]
  problems: FilterProblem[]
  search: URLSearchParams
}

const ORDER_LABEL: Record<ClaimFilter['sort'], string> = {
  outcome: 'Outcome',
  standing: 'Standing',
  newest: 'Newest',
  claimant: 'Claimant',
}

export function ClaimsPage({ found: { list, page }, facets, problems, search }: Props) {
  const { filter, claims, total, all } = list
  const narrowed = (parameter: ClaimFacet, values: string[]) =>
    claimsHref({ ...filter, after: undefined, [parameter]: values })
  const sentence = fatesSentence(list.fates)
  const clear = claimsHref({ sort: filter.sort })
  const links = exportLinks('claims', (extension) => claimsHref({ ...filter, after: undefined }, extension))
  return (
    <ReadingPage section="claims">
      <div className="titlebar">
        <div>
          <h1>Claims</h1>
          <p className="lede">
            What was said about a summit that can turn out true or false, what became of it, and who says otherwise
          </p>
        </div>
        <div className="actions">
          <CopyLink href={claimsHref(filter)} label="Copy link" />
          {total > 0 && (
            <ExportMenu
              links={links}
              label={`Export ${countWords(total, 'claim')}`}
              what={`${countWords(total, 'claim')}, all pages`}
            />
          )}
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/claims${mendQuery(search, problem, value)}`} />
      {sentence && <p className="says">{sentence}</p>}
      <div className="rhead">
        <p className="count">
          <b>{total}</b> of {countWords(all, 'claim')}
        </p>
        <Chips groups={chipGroups(facets, narrowed)} clear={clear} />
        {claims.length > 0 && (
          <a className="btn narrow" href="#facets">
            Filters
          </a>
        )}
      </div>
      {claims.length === 0 ? (
        <NoClaims facets={facets} href={narrowed} clear={clear} all={all} />
      ) : (
        <div className="browse">
          <Facets facets={facets} noun="claim" href={narrowed} />
          <div className="results" id="results">
            <div className="sorts">
              <Segments
                label="Group by"
                segments={CLAIM_ORDERS.map((sort) => ({
                  label: ORDER_LABEL[sort],
                  href: claimsHref({ ...filter, after: undefined, sort }),
                  current: filter.sort === sort,
                }))}
              />
              <span className="muted">Outcome is what happened; standing is who agrees</span>
            </div>
            <Results list={list} facets={facets} />
            <Pager page={page} shown={claims.length} href={(after) => claimsHref({ ...filter, after })} />
            <CheckKey
              evidence={claims.flatMap(({ claim }) => (claim.outcomes.at(-1) ?? claim).evidence.slice(0, 1))}
              sources={list.sources}
            />
          </div>
        </div>
      )}
      <PageFoot>
        <a className="link" href="/summits">
          All summits
        </a>
      </PageFoot>
      {total > 0 && <ExportLine links={links} />}
      {total > 0 && <CiteView words={list.words} provenance={list.provenance} href={claimsHref(filter)} />}
    </ReadingPage>
  )
}

/** Claims under headings of outcome or standing where grouped by it, otherwise as one list. */
function Results({ list, facets }: { list: FoundClaims['list']; facets: Facet<ClaimFacet>[] }) {
  const actors = new Map(list.actors.map((actor) => [actor.slug, actor]))
  const sources = new Map(list.sources.map((source) => [source.slug, source]))
  const rows = (claims: AnsweredClaim[]) => (
    <ol className="rows">
      {claims.map((answered) => (
        <ClaimRow key={answered.claim.slug} answered={answered} actors={actors} sources={sources} />
      ))}
    </ol>
  )
  if (list.filter.sort === 'outcome') {
    const counts = facets.find(({ parameter }) => parameter === 'outcome')?.options ?? []
    return byOutcome(list.claims).map(({ outcome, claims }) => (
      <section key={outcome} className={`grp${outcome === 'unsettled' ? ' needs' : ''}`}>
        <header>
          <h2>
            <span className={`o-${outcome}`}>
              <Glyph name={outcome} />
            </span>{' '}
            {SHOWN_OUTCOME[outcome].label}{' '}
            <span className="n">{counts.find(({ value }) => value === outcome)?.count}</span>
          </h2>
          <p className="loc">{SHOWN_OUTCOME[outcome].meaning}</p>
        </header>
        {rows(claims)}
      </section>
    ))
  }
  if (list.filter.sort !== 'standing') return <section className="grp">{rows(list.claims)}</section>
  const counts = facets.find(({ parameter }) => parameter === 'standing')?.options ?? []
  return byStanding(list.claims).map(({ standing, claims }) => (
    <section key={standing} className="grp">
      <header>
        <h2>
          <StandingGlyphs standing={standing} /> {STANDING[standing].label}{' '}
          <span className="n">{counts.find(({ value }) => value === standing)?.count}</span>
        </h2>
        <p className="loc">{STANDING[standing].meaning}</p>
      </header>
      {rows(claims)}
    </section>
  ))
}
