import { DifferenceView } from '@/components/evidence/difference-view'
import { Glyph } from '@/components/stance/glyphs'
import { countWords } from '@/lib/comparison/words'
import { quotedWords } from '@/lib/records/read-model'
import type { QuotedWords, WaitingQuotation } from '@/lib/sources/model'
import { sourceHref } from '@/lib/urls'
import { CHECK_RESULT } from '@/lib/vocabulary'
import { adoptWordsHref } from '@/lib/write-addresses'
import { Surroundings } from './surroundings'

type Props = { waiting: WaitingQuotation[]; source: string; hash: string; coder: string }

/** Quotations to be looked at with their differences, and a form that adopts the text's words or their place. */
export function WaitingList({ waiting, ...details }: Props) {
  if (waiting.length === 0) return null
  return (
    <section className="waiting">
      <h2>{countWords(waiting.length, 'quotation')} to be looked at</h2>
      <p className="note">
        Their words are not in this text as they are on record, or stand in it among other words. They keep their old
        place until somebody takes over the words or the place that this text has, or brings in the text that they were
        taken from.
      </p>
      <ul>
        {waiting.map((one) => (
          <Waiting key={one.evidence.id} waiting={one} {...details} />
        ))}
      </ul>
    </section>
  )
}

function Waiting({
  waiting: { evidence, segments, surroundings, version },
  source,
  hash,
  coder,
}: Omit<Props, 'waiting'> & { waiting: WaitingQuotation }) {
  const result = evidence.checked?.result ?? 'missing'
  const near = segments.length > 0 && segments.every(({ start }) => start !== undefined)
  return (
    <li>
      <span className={`ok check-${result}`}>
        <Glyph name={result} /> {CHECK_RESULT[result].label}
      </span>
      <a className="who" href={sourceHref(evidence)}>
        <bdi>{evidence.speakers.map(({ name }) => name).join(', ')}</bdi>
      </a>
      {evidence.segments.map((exact, index) => {
        const check = segments[index]
        return (
          <p key={exact} className="difference" lang={evidence.lang} dir="auto">
            {check?.result === 'changed' ? <DifferenceView parts={check.difference} /> : exact}
          </p>
        )
      })}
      <Surroundings surroundings={surroundings} lang={evidence.lang} />
      {near && (
        <form className="settle" action={adoptWordsHref(source, evidence.id)} method="post">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="hash" value={hash} />
          <label>
            Changed by <input name="by" defaultValue={coder} required maxLength={120} autoComplete="name" />
          </label>
          <button type="submit" className="btn">
            {result === 'moved' ? 'These are the same words: take this place' : 'Take over the underlined words'}
          </button>
        </form>
      )}
    </li>
  )
}

/** Quotations not located in this text. */
export function ElsewhereList({ quotations }: { quotations: QuotedWords[] }) {
  if (quotations.length === 0) return null
  return (
    <section className="part thin">
      <h2>{countWords(quotations.length, 'quotation')} not found in this text</h2>
      <ul className="elsewhere">
        {quotations.map(({ evidence }) => (
          <li key={evidence.id}>
            <a className="who" href={sourceHref(evidence)}>
              <bdi>{evidence.speakers.map(({ name }) => name).join(', ')}</bdi>
            </a>{' '}
            <bdi lang={evidence.lang}>{quotedWords(evidence)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
