import { countWords } from '@/lib/comparison/words'
import { paragraphAt } from '@/lib/evidence/paragraphs'
import { deskHref } from '@/lib/workbench/addresses'
import type { Workbench } from '@/lib/workbench/model'
import type { Span } from '@/lib/workbench/spans'

/** Places shown before the fold, and characters shown around each. */
const SHOWN = 6
const AROUND = 40

/** Says that the words that were looked for stand at several places, with a link to each. */
export function OtherPlaces({ bench }: { bench: Workbench }) {
  if (!bench.places) return null
  const { words, all } = bench.places
  const folded = all.slice(SHOWN)
  return (
    <section className="other-places" aria-label="Places of these words">
      <p className="notice" role="status">
        <b>
          “<bdi>{words.length > 80 ? `${words.slice(0, 80)}…` : words}</bdi>” stands at{' '}
          {countWords(all.length, 'place')}.
        </b>{' '}
        The first is selected; choose another where it is meant.
      </p>
      <Places bench={bench} places={all.slice(0, SHOWN)} />
      {folded.length > 0 && (
        <details>
          <summary className="link">{countWords(folded.length, 'more place')}</summary>
          <Places bench={bench} places={folded} />
        </details>
      )}
    </section>
  )
}

function Places({ bench, places }: { bench: Workbench; places: Span[] }) {
  const { source, text } = bench
  const selected = bench.places?.selected ?? []
  const taken = bench.places?.taken
  return (
    <ul dir="auto" lang={source.lang}>
      {places.map((place) => (
        <li key={place.start}>
          <a
            href={deskHref(bench, [...selected, place])}
            aria-current={place.start === taken?.start ? 'true' : undefined}
          >
            <span className="loc">¶{paragraphAt(text, place.start)}</span> {before(text, place.start)}
            <b>{text.slice(place.start, place.end)}</b>
            {after(text, place.end)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Whole words around a place, within its line. */
function before(text: string, start: number): string {
  const line = text.slice(Math.max(0, start - AROUND), start).replace(/^[\s\S]*\n/, '')
  return line.length === Math.min(AROUND, start) && start > AROUND ? line.replace(/^\S*\s/, '… ') : line
}

function after(text: string, end: number): string {
  const line = text.slice(end, end + AROUND).replace(/\n[\s\S]*$/, '')
  return line.length === AROUND && end + AROUND < text.length ? line.replace(/\s\S*$/, ' …') : line
}
