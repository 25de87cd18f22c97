import { Page } from '@/components/shell/page'
import { countWords } from '@/lib/comparison/words'
import { curlyQuotes } from '@/lib/curly-quotes'
import { formatDate } from '@/lib/dates'
import type { SourceTextPage as Model } from '@/lib/sources/model'
import { newTextHref, sourcePageHref } from '@/lib/urls'
import { codeHref } from '@/lib/workbench/addresses'
import { Paragraph } from './marked-paragraph'
import { ElsewhereList, WaitingList } from './waiting-list'

type Props = {
  page: Model
  /** Why the text is not shown; undefined where it is shown. */
  hidden: string | undefined
  mayEdit: boolean
  coder: string
}

/** Page with a source's text and its quotations marked. */
export function SourceTextPage({ page, hidden, mayEdit, coder }: Props) {
  const { source, text, paragraphs, placed, waiting, elsewhere } = page
  return (
    <Page section="sources">
      <p className="crumbs">
        <a href="/sources">Sources</a> / <a href={sourcePageHref(source.slug)}>{source.abbreviation}</a> / Text
      </p>
      <div className="titlebar">
        <div>
          <h1>
            <bdi lang={source.lang}>{curlyQuotes(source.title, source.lang)}</bdi>
          </h1>
          <p className="lede">
            <bdi>{source.container ?? source.abbreviation}</bdi>, {formatDate(source.issued)}.{' '}
            {text && paragraphs.length > 0 && (
              <>
                {countWords(paragraphs.length, 'paragraph')}, {countWords(placed.size, 'quotation')} marked; version{' '}
                {text.version} of the text, {formatDate(text.addedOn)}
              </>
            )}
          </p>
        </div>
        <div className="actions">
          {mayEdit && (
            <a className="btn" href={newTextHref(source.slug)}>
              {text ? 'New version' : 'Add the text'}
            </a>
          )}
          <a className="btn" href={sourcePageHref(source.slug)}>
            Quotations
          </a>
          {mayEdit && text && (
            <a className="btn primary" href={codeHref(source.slug)}>
              Code this text
            </a>
          )}
        </div>
      </div>
      {hidden ? (
        <div className="empty">
          <p>{hidden}</p>
          <a className="btn" href={sourcePageHref(source.slug)}>
            The quotations from it
          </a>
        </div>
      ) : (
        <>
          <WaitingList waiting={waiting} source={source.slug} hash={text?.hash ?? ''} coder={coder} />
          <ol className="reading">
            {paragraphs.map((paragraph) => (
              <Paragraph key={paragraph.number} paragraph={paragraph} placed={placed} lang={source.lang} />
            ))}
          </ol>
          <p className="key reading-key">
            <span>
              <span className="marked">words</span> quoted
            </span>
            <span>
              <span className="marked twice">words</span> quoted more than once
            </span>
            <span>Marked words lead to their quotation, names in the margin too</span>
          </p>
          <ElsewhereList quotations={elsewhere} />
        </>
      )}
    </Page>
  )
}
