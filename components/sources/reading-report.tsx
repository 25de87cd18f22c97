import type { EncodingDoubt } from '@/lib/imports/extraction'
import { chooseReadingHref } from '@/lib/write-addresses'
import { ChoiceFields, type ReadingOfText } from './choice-fields'
import { FurnitureChoice } from './furniture-choice'

/** What a reader said of a text, with what is left for somebody to decide. */
export function ReadingReport({ read }: { read: ReadingOfText | undefined }) {
  if (!read) return null
  const { notes, furniture, doubt } = read.reading
  return (
    <div className="reading-report">
      {notes.length > 0 && (
        <section aria-label="How the text was read">
          <h2>How the text was read</h2>
          <ul className="reading-notes">
            {notes.map((note) => (
              <li key={note} dir="auto">
                {note}
              </li>
            ))}
          </ul>
        </section>
      )}
      {doubt && <TwoReadings read={read} doubt={doubt} />}
      {furniture.length > 0 && <FurnitureChoice read={read} />}
    </div>
  )
}

function TwoReadings({ read, doubt }: { read: ReadingOfText; doubt: EncodingDoubt }) {
  const { encoding, otherEncoding, places } = doubt
  return (
    <section aria-label="Two readings of the encoding">
      <h2>Two readings of the same file</h2>
      <table className="two-readings">
        <thead>
          <tr>
            <th scope="col">{encoding}, as it is held</th>
            <th scope="col">{otherEncoding}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ read: held, other }) => (
            <tr key={held}>
              <td dir="auto">{held}</td>
              <td dir="auto">{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className="choose-reading" action={chooseReadingHref(read.source)} method="post">
        <ChoiceFields read={read} within="encoding" />
        <button type="submit" name="choice" value="other" className="btn">
          Read it as {otherEncoding}
        </button>
      </form>
    </section>
  )
}
