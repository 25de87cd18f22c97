import { Coder } from '@/components/editing/coder'
import { NameLists } from '@/components/forms/name-lists'
import { Page } from '@/components/shell/page'
import { formatDate } from '@/lib/dates'
import { sourcePageHref } from '@/lib/urls'
import { codeHref, deskHref } from '@/lib/workbench/addresses'
import type { Workbench } from '@/lib/workbench/model'
import { startCodingHref } from '@/lib/write-addresses'
import { Coded, TakeWords } from './aside'
import { Card } from './card'
import { Keys } from './keys'
import { ChosenKind, KindOfText } from './kind-of-text'
import { Reading } from './reading'
import { WordsInHand } from './words-in-hand'

/** Page that codes a source: the text on the left, one card on the right. */
export function WorkbenchPage({ bench }: { bench: Workbench }) {
  const { source, coding, codings, spans, previous, next, saved, readAs } = bench
  const hrefOf = (span: { start: number; end: number } | undefined) => span && deskHref(bench, [span])
  return (
    <Page section="sources">
      <p className="crumbs">
        <a href={sourcePageHref(source.slug)}>
          <bdi>{source.title}</bdi>
        </a>{' '}
        / Code
      </p>
      <div className="titlebar">
        <div>
          <h1>Code this source</h1>
          <p className="lede">
            {coding
              ? `${coding.coder}, ${formatDate(coding.day)}${coding.published ? '' : ', not published'}`
              : 'Begin a coding: one coder’s pass over this source'}
            {codings.length > 1 && (
              <>
                {'; '}
                {codings
                  .filter(({ id }) => id !== coding?.id)
                  .map(({ id, coder }) => (
                    <a key={id} className="link" href={codeHref(source.slug, { coding: id, kind: readAs.chosen })}>
                      go on with {coder}’s
                    </a>
                  ))}
              </>
            )}
          </p>
        </div>
        <div className="actions">
          <KeysHelp />
        </div>
      </div>
      {saved && (
        <p className="saved" role="status">
          Recorded. <a href={saved}>Look at it</a>, or select the next words.
        </p>
      )}
      <KindOfText bench={bench} />
      <div className={spans.length > 0 ? 'bench at-work' : 'bench'}>
        <Reading bench={bench} />
        <div className="desk" id="desk">
          {coding === undefined ? (
            <StartCoding bench={bench} />
          ) : spans.length > 0 ? (
            <>
              <nav className="moves-on" aria-label="Suggestions">
                {previous && (
                  <a className="link" href={hrefOf(previous)} data-key="p">
                    Previous suggestion <kbd>p</kbd>
                  </a>
                )}
                {next && (
                  <a className="link" href={hrefOf(next)} data-key="n">
                    Next suggestion <kbd>n</kbd>
                  </a>
                )}
              </nav>
              <WordsInHand bench={bench} />
              <Card bench={bench} />
            </>
          ) : (
            <TakeWords bench={bench} />
          )}
          <Coded bench={bench} />
        </div>
      </div>
      <NameLists book={bench.book} />
      <Keys source={source.slug} coding={coding?.id ?? ''} kind={readAs.chosen} />
    </Page>
  )
}

function StartCoding({ bench: { source, coder, readAs } }: { bench: Workbench }) {
  return (
    <form method="post" action={startCodingHref(source.slug)} className="record-form">
      <p className="wide">
        A coding says who read the source, by which codebook and when. What it covered is said when it is done; only
        then does “looked and found nothing” follow from it.
      </p>
      <ChosenKind readAs={readAs} />
      <Coder name={coder} />
      <div className="actions">
        <button type="submit" className="btn primary">
          Begin a coding
        </button>
      </div>
    </form>
  )
}

const KEYS: [string, string][] = [
  ['n, p', 'the next suggestion, the one before'],
  ['Enter', 'use the words marked in the text; with Shift, as one more segment'],
  ['h, l', 'begin a word earlier, end a word later; with Shift the other way'],
  ['j', 'add more words to the selection'],
  ['Esc', 'clear the selection'],
  ['w', 'find words'],
  ['a, c, r, k', 'they prove a position, a claim, a response; only keep them'],
  ['t', 'to the likely topics'],
  ['1 to 5', 'the stance, from opposes to supports'],
  ['Ctrl Enter', 'record it'],
  ['?', 'this list'],
]

function KeysHelp() {
  return (
    <details className="keys-help" id="keys">
      <summary className="btn">
        Keys <kbd>?</kbd>
      </summary>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
