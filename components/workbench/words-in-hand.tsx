import { codeHref, deskHref, sameCardHref } from '@/lib/workbench/addresses'
import type { Workbench } from '@/lib/workbench/model'
import { moved, type Span, spansText } from '@/lib/workbench/spans'
import { ChosenKind } from './kind-of-text'
import { OtherPlaces } from './other-places'

const EDGES = [
  { edge: 'start', by: -1, words: 'Begin a word earlier', label: 'earlier', key: 'h' },
  { edge: 'start', by: 1, words: 'Begin a word later', label: 'later', key: 'H' },
  { edge: 'end', by: -1, words: 'End a word earlier', label: 'earlier', key: 'L' },
  { edge: 'end', by: 1, words: 'End a word later', label: 'later', key: 'l' },
] as const

/** The selected words, with links that widen and narrow them word by word. */
export function WordsInHand({ bench }: { bench: Workbench }) {
  const { spans, text, source, problems, interpreted } = bench
  const problem = problems.find(({ field }) => field === 'words')?.message
  return (
    <section className="hand" aria-label="Selected words">
      <HandHead bench={bench} />
      {spans.map((span, index) => (
        <div key={span.start}>
          <blockquote dir="auto" lang={source.lang}>
            {text.slice(span.start, span.end)}
          </blockquote>
          <div className="hand-tools">
            <Steps bench={bench} span={span} index={index} />
            {index === spans.length - 1 && <MoreWords bench={bench} />}
          </div>
        </div>
      ))}
      {interpreted && (
        <p className="notice">
          These words came through an interpreter: they are a translation of what the speaker said.
        </p>
      )}
      <OtherPlaces bench={bench} />
      {problem && (
        <p className="problem" role="status">
          {problem}
        </p>
      )}
    </section>
  )
}

/** Where the words are, and which suggestion they are. */
function HandHead({ bench }: { bench: Workbench }) {
  const { spans, ticks, previous, paragraphs } = bench
  const first = spans[0]
  const number = paragraphs.findLast(({ runs }) => (runs[0]?.start ?? 0) <= (first?.start ?? 0))?.number
  const index = ticks.findIndex(({ state }) => state === 'hand')
  return (
    <p className="hand-head">
      <span>
        ¶{number}
        {spans.length > 1 && `, one quotation in ${spans.length} parts`}
      </span>
      {index >= 0 && (
        <span className="push">
          Suggestion {index + 1} of {ticks.length}
        </span>
      )}
      {previous && (
        <a className="link" href={deskHref(bench, [previous])} data-key="p">
          the one before <kbd>p</kbd>
        </a>
      )}
    </p>
  )
}

function Steps({ bench, span, index }: { bench: Workbench; span: Span; index: number }) {
  const { spans, text } = bench
  const instead = (...others: Span[]) =>
    sameCardHref(bench, [...spans.slice(0, index), ...others, ...spans.slice(index + 1)])
  return (
    <p className="steps">
      <span aria-hidden="true">Begins a word</span>
      {EDGES.map(({ edge, by, words, label, key }) => (
        <span key={key} className="step-at">
          {key === 'L' && <span aria-hidden="true">ends</span>}
          <a
            className="step"
            href={instead(moved(span, edge, by, text))}
            title={words}
            aria-label={words}
            data-key={index === 0 ? key : undefined}
            data-carry=""
          >
            {label} <kbd>{key}</kbd>
          </a>
        </span>
      ))}
      {spans.length > 1 && (
        <a className="step" href={instead()} aria-label="Clear this selection" data-carry="">
          clear
        </a>
      )}
    </p>
  )
}

/** Further segments of one quotation, by the words as they are in the text. */
function MoreWords({ bench: { source, coding, readAs, spans } }: { bench: Workbench }) {
  return (
    <details className="join-words">
      <summary className="link">Add more words</summary>
      <form method="get" action={codeHref(source.slug)} className="find-words">
        {coding && <input type="hidden" name="coding" value={coding.id} />}
        <ChosenKind readAs={readAs} />
        <input type="hidden" name="at" value={spansText(spans)} />
        <label className="field">
          As they stand in the text
          <input name="words" dir="auto" data-key="j" />
        </label>
        <button type="submit" className="btn">
          Add them
        </button>
      </form>
    </details>
  )
}
