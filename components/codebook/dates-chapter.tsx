import { DATE_EXAMPLES } from '@/lib/codebook/chapters'
import { describeDate } from '@/lib/date-words'
import { formatDate } from '@/lib/dates'

/** How dates are written, shown and meant. */
export function DatesChapter() {
  return (
    <section className="part" id="dates">
      <h2>Dates</h2>
      <p className="prose">
        Dates are kept as written, in the Extended Date/Time Format (EDTF, part of ISO 8601-2), because sources often
        say less than a day. A view at a given day takes in what can only have been said by then; what may fall before
        or after it is listed apart as “date uncertain”. A day that is only bounded never appears as a change on that
        day.
      </p>
      <table className="manual-table">
        <thead>
          <tr>
            <th scope="col">Written</th>
            <th scope="col">Shown</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {DATE_EXAMPLES.map((date) => (
            <tr key={date}>
              <td>
                <code>{date}</code>
              </td>
              <td>{formatDate(date)}</td>
              <td>{describeDate(date)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
