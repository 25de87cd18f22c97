import { codeHref, deskHref } from '@/lib/workbench/addresses'
import type { Workbench } from '@/lib/workbench/model'
import { moved, type Span, spansText } from '@/lib/workbench/spans'
import { ChosenKind } from './kind-of-text'
import { OtherPlaces } from './other-places'

const EDGES = [
  { edge: 'start', by: -1, words: 'Begin a word earlier', label: '⇤ +', key: 'h' },
  { edge: 'start', by: 1, words: 'Begin a word later', label: '⇥ −', key: 'H' },
  { edge: 'end', by: -1, words: 'End a word earlier', label: '− ⇤', key: 'L' },
  { edge: 'end', by: 1, words: 'End a word later', label: '+ ⇥', key: 'l' },
] as const

/** The selected words, with links that widen and narrow them word by word. */
export function WordsInHand({ bench }: { bench: Workbench }) {
  const { spans, text, source, coding, problems, readAs, interpreted } = bench
  const problem = problems.find(({ field }) => field === 'words')?.message
  const without = (index: number, ...instead: Span[]) =>
    deskHref(bench, [...spans.slice(0, index), ...instead, ...spans.slice(index + 1)])
  return (
    <section className="hand" aria-label="Selected words">
      {spans.map((span, index) => (
        <div key={span.start}>
          <blockquote dir="auto" lang={source.lang}>
            {text.slice(span.start, span.end)}
          </blockquote>
          <p className="steps">
            {EDGES.map(({ edge, by, words, label, key }) => (
              <Step
                key={key}
                href={without(index, moved(span, edge, by, text))}
                words={words}
                label={label}
                keyed={index === 0 ? key : undefined}
              />
            ))}
            <Step
              href={without(index)}
              words="Clear this selection"
              label="×"
              keyed={index === spans.length - 1 ? 'Escape' : undefined}
            />
          </p>
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
      <details className="join-words">
        <summary className="link">Add more words to the selection</summary>
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
    </section>
  )
}

function Step({
  href,
  words,
  label,
  keyed,
}: {
  href: string
  words: string
  label: string
  keyed: string | undefined
}) {
  return (
    <a className="step" href={href} title={words} data-key={keyed}>
      <span aria-hidden="true">{label}</span>
      <span className="vh">{words}</span>
    </a>
  )
}
