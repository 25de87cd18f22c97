import { Glyph } from '@/components/stance/glyphs'
import { sourceHref } from '@/lib/urls'
import { SILENCE, STANCE } from '@/lib/vocabulary'
import { allParagraphsHref, deskHref } from '@/lib/workbench/addresses'
import { CODED, IN_HAND, SUGGESTED } from '@/lib/workbench/marked-paragraphs'
import type { PlacedParagraph, Workbench } from '@/lib/workbench/model'
import type { MarginNote, Progress } from '@/lib/workbench/progress'

/** The text with paragraph numbers and notes in its margin; coded, selected and suggested words are marked differently. */
export function Reading({ bench }: { bench: Workbench }) {
  const { source, paragraphs, allShown, spans } = bench
  return (
    <article className={`bench-text${allShown ? ' all-shown' : ''}`} lang={source.lang} data-reading="">
      {paragraphs.map((paragraph) => (
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
      {!allShown && (
        <p className="all-paragraphs">
          <a className="link" href={allParagraphsHref(bench, spans)}>
            All {paragraphs.length} paragraphs
          </a>
        </p>
      )}
    </article>
  )
}

function Paragraph({ paragraph, bench }: { paragraph: PlacedParagraph; bench: Workbench }) {
  const notes = bench.notes.get(paragraph.number) ?? []
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
      {notes.length > 0 && (
        <ul className="notes" lang="en">
          {notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a paragraph never change their order
            <Note key={index} note={note} />
          ))}
        </ul>
      )}
    </div>
  )
}

const STATE: Record<Progress, string> = {
  done: '',
  kept: 'kept, no record yet',
  hand: 'selected',
  check: 'check who says it',
  open: 'suggested',
}

function Note({ note: { who, state, record } }: { note: MarginNote }) {
  return (
    <li className={`n-${state}`}>
      <b>
        <bdi>{who || 'Speaker not found'}</bdi>
      </b>{' '}
      {record?.stance && (
        <span className={`c-${record.stance}`}>
          <Glyph name={record.stance} />
          <span className="vh">{STANCE[record.stance].label}: </span>
        </span>
      )}
      {record?.silence && <>{SILENCE[record.silence].label}: </>}
      {record ? (
        <a href={record.href}>
          <bdi>{record.words}</bdi>
        </a>
      ) : (
        STATE[state]
      )}
    </li>
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
