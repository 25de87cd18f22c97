import { sourceHref } from '@/lib/urls'
import { deskHref } from '@/lib/workbench/addresses'
import { CODED, IN_HAND, SUGGESTED } from '@/lib/workbench/marked-paragraphs'
import type { PlacedParagraph, Workbench } from '@/lib/workbench/model'

/** The text with paragraph numbers; coded, selected and suggested words are marked differently. */
export function Reading({ bench }: { bench: Workbench }) {
  return (
    <article className="bench-text" lang={bench.source.lang} data-reading="">
      {bench.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.number} paragraph={paragraph} bench={bench} />
      ))}
      <p className="key bench-key">
        <span>
          <mark className="on-record">words</mark> on record
        </span>
        <span>
          <mark className="in-hand">words</mark> selected
        </span>
        <span>
          <mark className="suggested">words</mark> suggested
        </span>
      </p>
    </article>
  )
}

function Paragraph({ paragraph, bench }: { paragraph: PlacedParagraph; bench: Workbench }) {
  return (
    <div className="read-para" id={`p-${paragraph.number}`}>
      <span className="pn" aria-hidden="true">
        {paragraph.number}
      </span>
      <p dir="auto">
        {paragraph.runs.map((run) => (
          <Run key={run.start} run={run} bench={bench} />
        ))}
      </p>
    </div>
  )
}

type RunProps = { run: PlacedParagraph['runs'][number]; bench: Workbench }

function Run({ run: { text, marks, start }, bench }: RunProps) {
  const coded = marks.find((mark) => mark.startsWith(CODED))?.slice(CODED.length)
  const suggested = marks.findLast((mark) => mark.startsWith(SUGGESTED))?.slice(SUGGESTED.length)
  const inHand = marks.some((mark) => mark.startsWith(IN_HAND))
  const words = <span data-start={start}>{text}</span>
  if (inHand) return <mark className="in-hand">{words}</mark>
  if (coded)
    return (
      <mark className="on-record">
        <a href={sourceHref({ source: bench.source.slug, id: coded })} title="On record">
          {words}
        </a>
      </mark>
    )
  if (suggested)
    return (
      <mark className="suggested">
        <a href={deskHref(bench, suggested)} title="Suggested: select it">
          {words}
        </a>
      </mark>
    )
  return words
}
