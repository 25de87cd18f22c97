import { Coder } from '@/components/editing/coder'
import { NameLists } from '@/components/forms/name-lists'
import { OneTimeToken } from '@/components/forms/one-time-token'
import { Page } from '@/components/shell/page'
import { curlyQuotes } from '@/lib/curly-quotes'
import { formatDate } from '@/lib/dates'
import { sourcePageHref } from '@/lib/urls'
import { COVERAGE_SAVED, codeHref, deskHref } from '@/lib/workbench/addresses'
import type { Workbench } from '@/lib/workbench/model'
import type { Span } from '@/lib/workbench/spans'
import { startCodingHref } from '@/lib/write-addresses'
import { Coded, JustRecorded, TakeWords } from './aside'
import { Card } from './card'
import { FinishCoding, StillUncovered } from './coverage'
import { Keys } from './keys'
import { ChosenKind, KindOfText } from './kind-of-text'
import { Reading } from './reading'
import { Ticks } from './ticks'
import { WordsInHand } from './words-in-hand'

/** Page that codes a source: the text on the left, one card on the right. */
export function WorkbenchPage({ bench }: { bench: Workbench }) {
  const { source, coding, spans, saved, readAs, ticks } = bench
  const hrefOf = (span: Span) => deskHref(bench, [span])
  return (
    <Page section="sources">
      <div className="desk-head">
        <div>
          <p className="crumbs">
            <a href="/sources">Sources</a> /{' '}
            <a href={sourcePageHref(source.slug)}>
              <bdi>{source.abbreviation}</bdi>
            </a>{' '}
            / Code
          </p>
          <h1>
            <bdi lang={source.lang}>{curlyQuotes(source.title, source.lang)}</bdi>
          </h1>
        </div>
        <div className="progress">
          <Ticks ticks={ticks} />
          <ThisCoding bench={bench} />
        </div>
        <KeysHelp />
      </div>
      {saved === COVERAGE_SAVED ? <StillUncovered bench={bench} hrefOf={hrefOf} /> : <JustRecorded bench={bench} />}
      <div className={spans.length > 0 ? 'bench at-work' : 'bench'}>
        <div className="bench-left">
          <KindOfText bench={bench} />
          <Reading bench={bench} />
        </div>
        <div className="desk" id="desk">
          {coding === undefined ? (
            <StartCoding bench={bench} />
          ) : spans.length > 0 ? (
            <>
              <WordsInHand bench={bench} />
              <Card bench={bench} />
            </>
          ) : (
            <TakeWords bench={bench} />
          )}
        </div>
      </div>
      <div className="desk-foot">
        <Coded bench={bench} />
        <FinishCoding bench={bench} />
      </div>
      <NameLists book={bench.book} />
      <Keys source={source.slug} coding={coding?.id ?? ''} kind={readAs.chosen} />
    </Page>
  )
}

/** Whose coding this is, and the way to others of the same source. */
function ThisCoding({ bench: { coding, codings, source, readAs } }: { bench: Workbench }) {
  return (
    <p className="loc this-coding">
      {coding ? (
        <>
          {coding.coder}, codebook {coding.codebook}, {formatDate(coding.day)}
          {!coding.published && ', not published'}
        </>
      ) : (
        'Begin a coding: one coder’s pass over this source'
      )}
      {codings
        .filter(({ id }) => id !== coding?.id)
        .map(({ id, coder }) => (
          <a key={id} className="link" href={codeHref(source.slug, { coding: id, kind: readAs.chosen })}>
            go on with {coder}’s
          </a>
        ))}
    </p>
  )
}

function StartCoding({ bench: { source, coder, readAs } }: { bench: Workbench }) {
  return (
    <form method="post" action={startCodingHref(source.slug)} className="record-form">
      <p className="wide">
        A coding says who read the source, by which codebook and when. What it covered is said when it is done; only
        then does “looked and found nothing” follow from it.
      </p>
      <OneTimeToken />
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
  ['Esc', 'put the words down'],
  ['w', 'find words'],
  ['a, c, r, u, k', 'they prove a position, a claim, a response, a silence; only keep them'],
  ['y', 'yes, this is who speaks; yes, add somebody new'],
  ['o, s', 'take the one on record instead; write another speaker'],
  ['t', 'the likeliest topic; again, the next; with Shift, write another'],
  ['1 to 5', 'the stance, from opposes to supports; for a silence, which one'],
  ['i', 'to the condition'],
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
