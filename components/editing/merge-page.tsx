import { NameLists } from '@/components/forms/name-lists'
import { Page } from '@/components/shell/page'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { mergeHref } from '@/lib/editing/addresses'
import type { MergedRecord, MergePreview } from '@/lib/editing/merge-preview'
import { MergeAnswer, nounOf } from './merge-answer'
import { MergeMoves } from './merge-moves'
import { Signs } from './signs'
import { Unchanged } from './unchanged'

type Props = {
  preview: MergePreview
  coder: string
  /** What was typed as the reason, where the form was refused. */
  because: string
}

/** Page that asks whether two records are the same: what speaks against, what speaks for, what would move. */
export function MergePage({ preview, coder, because }: Props) {
  const { type, from, into, problem, book, alike } = preview
  return (
    <Page section={type === 'actor' ? 'actors' : 'topics'}>
      <p className="crumbs">
        <a href={from.href}>{from.title}</a> / Merge
      </p>
      <div className="titlebar">
        <div>
          <h1>{into ? `Are these the same ${nounOf(preview)}?` : <>Who else is {<bdi>{from.title}</bdi>}?</>}</h1>
          {into && (
            <p className="lede">
              If they are, <bdi>{from.title}</bdi>{' '}
              {type === 'actor' ? 'becomes another name of' : 'is taken out in favor of'} <bdi>{into.title}</bdi>, and
              everything of it moves there.
            </p>
          )}
        </div>
        {into && (
          <div className="actions">
            <a className="btn" href={mergeHref(type, from.slug)}>
              Choose another
            </a>
          </div>
        )}
      </div>
      <Unchanged problem={problem} />
      {into ? (
        <Question preview={preview} into={into} coder={coder} because={because} />
      ) : (
        <>
          <form method="get" action={mergeHref(type, from.slug)} className="find-words">
            <div className="entry-field record">
              <label htmlFor="into">The {type} that may be the same</label>
              <input id="into" name="into" list={`names-${type}`} autoComplete="off" dir="auto" />
            </div>
            <button type="submit" className="btn primary">
              Look at both
            </button>
          </form>
          {alike.length > 0 && (
            <section className="part">
              <div className="parthead">
                <h2>Names that fit</h2>
                <p className="note">Without those of which somebody said that they are two</p>
              </div>
              <ul className="plain-lines">
                {alike.map(({ slug, name }) => (
                  <li key={slug}>
                    <a href={`${mergeHref(type, from.slug)}?into=${slug}`}>
                      <bdi>{name}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      <NameLists book={book} />
    </Page>
  )
}

function Question({ preview, into, coder, because }: Props & { into: MergedRecord }) {
  const { type, from, against, speaksFor, notFound, apart } = preview
  return (
    <>
      <div className="same-who">
        <One record={from} label="Goes" />
        <a className="btn" href={`${mergeHref(type, into.slug)}?into=${from.slug}`}>
          Swap
          <span className="vh">
            : {into.title} goes, {from.title} stays
          </span>
        </a>
        <One record={into} label="Stays" />
      </div>
      {apart && (
        <p className="review">
          <bdi>{apart.by}</bdi> said on {formatDate(apart.at.slice(0, 10))} that these are two.
        </p>
      )}
      <div className="two-signs">
        <section className="part">
          <div className="parthead">
            <h2>Speaks against</h2>
            <p className="note">{countWords(against.length, 'sign')} that they are two</p>
          </div>
          {against.length === 0 && <p className="quiet-note">Nothing on record speaks against it.</p>}
          <Signs signs={against} against />
        </section>
        <section className="part">
          <div className="parthead">
            <h2>Speaks for</h2>
            <p className="note">{countWords(speaksFor.length, 'sign')}</p>
          </div>
          {speaksFor.length === 0 && <p className="quiet-note">Nothing on record speaks for it.</p>}
          <Signs signs={speaksFor} against={false} />
          {notFound && <p className="quiet-note">{notFound}</p>}
        </section>
      </div>
      <MergeMoves preview={preview} into={into} />
      <MergeAnswer preview={preview} into={into} coder={coder} because={because} />
    </>
  )
}

function One({ record, label }: { record: MergedRecord; label: string }) {
  return (
    <section className={label === 'Stays' ? 'one stays' : 'one'}>
      <p className="loc">{label}</p>
      <h2>
        <a href={record.href}>
          <bdi>{record.title}</bdi>
        </a>
      </h2>
      <p dir="auto">{record.detail}</p>
      <ul className="facts-list">
        {record.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  )
}
