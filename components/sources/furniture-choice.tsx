import { countWords } from '@/lib/comparison/words'
import { FURNITURE_REASONS, type Furniture } from '@/lib/imports/extraction'
import { countLines, rangeName } from '@/lib/sources/reading'
import { chooseReadingHref } from '@/lib/write-addresses'
import { ChoiceFields, type ReadingOfText } from './choice-fields'

/** Ranges shown before the fold. */
const SHOWN = 12

/** Lines that belong to the page around a text, to be left out or kept in one step. */
export function FurnitureChoice({ read }: { read: ReadingOfText }) {
  const { text, source, reading } = read
  const { furniture } = reading
  const folded = furniture.slice(SHOWN)
  return (
    <section aria-label="Page furniture">
      <h2>{countWords(countLines(text, furniture), 'line')} of the page around the text</h2>
      <p className="note">
        Menus, captions, share lines and the like. Left out, the text without them is the next version of it; untick
        what belongs to the text. Nothing is lost: the text as it came stays stored.
      </p>
      <form className="choose-reading" action={chooseReadingHref(source)} method="post">
        <Ranges read={read} ranges={furniture.slice(0, SHOWN)} />
        {folded.length > 0 && (
          <details>
            <summary className="link">{countWords(countLines(text, folded), 'more line')}</summary>
            <Ranges read={read} ranges={folded} />
          </details>
        )}
        <ChoiceFields read={read} within="furniture" />
        <div className="actions">
          <button type="submit" name="choice" value="out" className="btn primary">
            Leave the ticked lines out
          </button>
          <button type="submit" name="choice" value="keep" className="btn">
            Keep all of them
          </button>
        </div>
      </form>
    </section>
  )
}

function Ranges({ read: { text, lang }, ranges }: { read: ReadingOfText; ranges: Furniture[] }) {
  return (
    <ul className="furniture">
      {ranges.map((range) => {
        // Whole: nobody leaves out what was not seen.
        const words = text
          .slice(range.start, range.end)
          .trim()
          .replace(/\n{2,}/g, '\n')
        return (
          <li key={range.start}>
            <label>
              <input type="checkbox" name="out" value={rangeName(range)} defaultChecked />
              <span>
                <span className="furniture-words" lang={lang} dir="auto">
                  {words}
                </span>
                <span className="loc">{FURNITURE_REASONS[range.reason]}</span>
              </span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}
