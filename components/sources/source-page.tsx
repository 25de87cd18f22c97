import { OutcomeMark } from '@/components/claims/outcome-mark'
import { CopyLink } from '@/components/controls/copy-link'
import { EditLinks } from '@/components/editing/edit-links'
import { PageFoot } from '@/components/shell/page-foot'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { countWords } from '@/lib/comparison/words'
import { curlyQuotes } from '@/lib/curly-quotes'
import type { FilterProblem } from '@/lib/filter/parameter'
import { CODING_FILES } from '@/lib/sources/coding-files'
import type { SourcePage as SourcePageModel } from '@/lib/sources/model'
import { claimHref, newTextHref, sourcePageHref, sourcesHref, sourceTextHref } from '@/lib/urls'
import { CHECK_RESULT, CHECK_RESULTS, SOURCE_TYPE } from '@/lib/vocabulary'
import { codeHref } from '@/lib/workbench/addresses'
import { CiteSource } from './cite-source'
import { Codings } from './codings'
import { Quotation } from './quotation'
import { SourceFacts } from './source-facts'

type Props = {
  page: SourcePageModel
  problems: FilterProblem[]
  /** Permissions of the viewer. */
  desk: { mayEdit: boolean; mayRead: boolean }
  /** The name that this browser signs with. */
  coder: string
}

export function SourcePage({ page, problems, desk: { mayEdit, mayRead }, coder }: Props) {
  const { source, quotations, citing, codings, held } = page
  return (
    <ReadingPage section="sources">
      <p className="crumbs">
        <a href="/sources">Sources</a> /{' '}
        <a href={sourcesHref({ type: [source.type] })}>{SOURCE_TYPE[source.type].label}</a>
      </p>
      <div className="titlebar">
        <div>
          <h1>
            <bdi lang={source.lang}>{curlyQuotes(source.title, source.lang)}</bdi>
          </h1>
          <p className="lede">
            {countWords(quotations.length, 'quotation')}, {countWords(codings.length, 'coding')}
          </p>
          <EditLinks type="source" name={source.slug} />
        </div>
        <div className="actions">
          {mayEdit && !held && (
            <a className="btn" href={newTextHref(source.slug)}>
              Add the text
            </a>
          )}
          {mayEdit && held && (
            <a className="btn" href={codeHref(source.slug)}>
              Code it
            </a>
          )}
          <CopyLink href={sourcePageHref(source.slug)} label="Copy link" />
          {mayRead && (
            <a className="btn primary" href={sourceTextHref(source.slug)}>
              Read the text
            </a>
          )}
        </div>
      </div>
      <Problems problems={problems} mend={() => sourcePageHref(page.source.slug)} />
      <div className="claim-head">
        <SourceFacts page={page} />
        <CiteSource source={source} />
      </div>
      <section className="part">
        <div className="parthead">
          <h2>Quotations</h2>
          {quotations.length > 0 && <p className="note">In reading order; {checkWords(page)}</p>}
        </div>
        {quotations.length > 0 ? (
          <ol className="quots">
            {quotations.map((quoted) => (
              <Quotation
                key={quoted.evidence.id}
                quoted={quoted}
                source={source}
                held={held}
                readable={mayRead}
                coder={mayEdit ? coder : undefined}
              />
            ))}
          </ol>
        ) : (
          <p className="unheard">
            Nothing is quoted from this source.{' '}
            {codings.length > 0 ? 'It was read, as the codings below say.' : 'Nobody has coded it yet.'}
          </p>
        )}
      </section>
      {citing.length > 0 && (
        <section className="part">
          <div className="parthead">
            <h2>Cited, not quoted</h2>
            <p className="note">Claims that it settles; the sentences are the coder’s</p>
          </div>
          <ul className="proofs-cited">
            {citing.map(({ slug, statement, outcome, said, sentence }) => (
              <li key={`${slug} ${outcome} ${sentence}`}>
                <OutcomeMark outcome={outcome} said={said} />{' '}
                <a className="link" href={claimHref(slug)}>
                  <bdi>{statement}</bdi>
                </a>
                <p className="reason">{sentence}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="part" id="codings">
        <div className="parthead">
          <h2>Codings</h2>
          <p className="note">Each is one coder’s pass over the source</p>
        </div>
        {codings.length > 0 ? (
          <Codings codings={codings} />
        ) : (
          <p className="unheard">
            No coding of it is published. Until one is, nothing follows from what is not recorded here.
          </p>
        )}
      </section>
      <PageFoot>
        {quotations.length > 0 && <span>Its coding as</span>}
        {quotations.length > 0 &&
          CODING_FILES.map(({ extension, label, hint }) => (
            <a key={extension} className="link" href={sourcePageHref(source.slug, extension)} title={hint} download>
              {label}
            </a>
          ))}
        <a className="link" href="/sources">
          All sources
        </a>
      </PageFoot>
    </ReadingPage>
  )
}

/** Check results in words: "66 found as cited, 1 moved, 1 not checked". */
function checkWords({ quotations }: SourcePageModel): string {
  const count = (result: string | undefined) =>
    quotations.filter(({ evidence }) => evidence.checked?.result === result).length
  return [
    // "Found as cited" covers quotations word for word and paraphrases whose passage is found.
    ...CHECK_RESULTS.map((result) => ({
      count: count(result),
      label: result === 'exact' ? 'found as cited' : CHECK_RESULT[result].label.toLowerCase(),
    })),
    { count: count(undefined), label: 'not checked' },
  ]
    .filter((found) => found.count > 0)
    .map((found) => `${found.count} ${found.label}`)
    .join(', ')
}
