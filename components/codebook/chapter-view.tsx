import { StandingMark } from '@/components/claims/standing-mark'
import { Glyph } from '@/components/stance/glyphs'
import { SilenceMark } from '@/components/stance/silence-mark'
import { StanceChip } from '@/components/stance/stance-chip'
import type { Chapter, Term, TermMark } from '@/lib/codebook/model'
import { CHECK_RESULT, RESPONSE_KIND } from '@/lib/vocabulary'

/** One chapter: paragraphs, then terms with their anchors. */
export function ChapterView({ chapter: { anchor, title, paragraphs, terms } }: { chapter: Chapter }) {
  return (
    <section className="part" id={anchor}>
      <h2>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="prose">
          {paragraph}
        </p>
      ))}
      <dl className="terms">
        {terms.map((term) => (
          <TermView key={term.anchor} term={term} />
        ))}
      </dl>
    </section>
  )
}

function TermView({ term: { anchor, term, meaning, more, mark } }: { term: Term }) {
  return (
    <div id={anchor}>
      <dt>
        <a href={`#${anchor}`}>{mark ? <Mark mark={mark} /> : term}</a>
      </dt>
      <dd>
        {mark?.kind === 'stance' && <span className="score">{term.split(', ').at(-1)} </span>}
        {meaning} {more && <span className="muted">{more}</span>}
      </dd>
    </div>
  )
}

function Mark({ mark }: { mark: TermMark }) {
  if (mark.kind === 'stance') return <StanceChip stance={mark.name} />
  if (mark.kind === 'silence') return <SilenceMark silence={mark.name} />
  if (mark.kind === 'standing') return <StandingMark standing={mark.name} />
  if (mark.kind === 'response')
    return (
      <span className={`resp c-${mark.name}`}>
        <Glyph name={mark.name} />
        <b>{RESPONSE_KIND[mark.name].label}</b>
      </span>
    )
  return (
    <span className="resp check">
      <Glyph name={mark.name} />
      <b>{CHECK_RESULT[mark.name].label}</b>
    </span>
  )
}
