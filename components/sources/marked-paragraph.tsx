import type { MarkedParagraph, MarkedRun } from '@/lib/sources/marked-text'
import type { QuotedWords } from '@/lib/sources/model'
import { sourceHref } from '@/lib/urls'
import { MarginNote } from './margin-note'

type Props = { paragraph: MarkedParagraph; placed: Map<string, QuotedWords>; lang: string }

/** A numbered paragraph with its quotations marked and notes in the margin. */
export function Paragraph({ paragraph: { number, runs, begins }, placed, lang }: Props) {
  return (
    <li className="paragraph" id={`p${number}`} value={number}>
      <a className="number" href={`#p${number}`} aria-label={`Paragraph ${number}`}>
        {number}
      </a>
      <p lang={lang} dir="auto">
        {runs.map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text never change their order
          <Run key={index} run={run} placed={placed} />
        ))}
      </p>
      {begins.length > 0 && (
        <ul className="margin">
          {begins.map((id) => {
            const quoted = placed.get(id)
            return quoted && <MarginNote key={id} quoted={quoted} />
          })}
        </ul>
      )}
    </li>
  )
}

/** Quoted words link to their shortest quotation; the margin links to the others. */
function Run({ run: { text, marks, opens }, placed }: { run: MarkedRun; placed: Map<string, QuotedWords> }) {
  const shortest = placed.get(marks.at(-1) ?? '')
  if (!shortest) return text
  const [first, ...others] = opens
  return (
    <>
      {others.map((id) => (
        <span key={id} id={id} />
      ))}
      <a className={`marked${marks.length > 1 ? ' twice' : ''}`} id={first} href={sourceHref(shortest.evidence)}>
        {text}
      </a>
    </>
  )
}
