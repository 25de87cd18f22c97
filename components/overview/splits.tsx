import { Glyph } from '@/components/stance/glyphs'
import { type ComparedRow, type Comparison, countedStance, rowKey, rowLabel } from '@/lib/comparison/model'
import { isCommonGround } from '@/lib/comparison/verdict'
import { shortName } from '@/lib/names'
import { compareHref, topicHref } from '@/lib/urls'
import { STANCE, STANCES } from '@/lib/vocabulary'

const SHOWN = 4

/** Topics with opposite sides among the matrix's actors, furthest apart first. */
export function Splits({ comparison }: { comparison: Comparison }) {
  const rows = comparison.rows
    .filter(({ verdict }) => verdict.kind === 'opposite')
    .toSorted((a, b) => (b.verdict.distance ?? 0) - (a.verdict.distance ?? 0) || voices(b) - voices(a))
  return (
    <Strips
      title="Opposite sides"
      none="On no topic are they on opposite sides."
      rows={rows}
      comparison={comparison}
      href={compareHref({ ...comparison.filter, cells: 'quotation', rows: 'opposite' })}
    />
  )
}

/** Topics on which all speaking actors of the matrix, at least two, are on one side. */
export function CommonGround({ comparison }: { comparison: Comparison }) {
  const rows = comparison.rows
    .filter(({ verdict }) => isCommonGround(verdict))
    .toSorted((a, b) => voices(b) - voices(a))
  return (
    <Strips
      title="Same side"
      none="On no topic are two of them on one side."
      rows={rows}
      comparison={comparison}
      href={compareHref({ ...comparison.filter, cells: 'quotation', rows: 'common' })}
    />
  )
}

type Props = { title: string; none: string; rows: ComparedRow[]; comparison: Comparison; href: string }

function Strips({ title, none, rows, comparison, href }: Props) {
  return (
    <section className="part">
      <div className="parthead">
        <h2>{title}</h2>
        {rows.length > SHOWN && (
          <p className="note">
            <a className="link" href={href}>
              All {rows.length}
            </a>
          </p>
        )}
      </div>
      {rows.length === 0 && <p className="note">{none}</p>}
      <ul className="splits">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={rowKey(row)}>
            <a className="lt" href={topicHref(row.topic.slug, { summit: row.summit?.slug })}>
              {rowLabel(row)}
            </a>
            <Strip row={row} comparison={comparison} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The scale from against to for, with the actors' names. */
function Strip({ row, comparison }: { row: ComparedRow; comparison: Comparison }) {
  return (
    <div className="strip">
      {STANCES.map((stance) => {
        const names = comparison.actors
          .filter((_, index) => {
            const cell = row.cells[index]
            return cell !== undefined && countedStance(cell) === stance
          })
          .map(shortName)
        return (
          <span key={stance} className={`at at-${stance}`}>
            {names.length > 0 ? (
              <>
                <span className={`dot s-${stance}`}>
                  <Glyph name={stance} />
                </span>
                <span className="names">
                  <span className="vh">{STANCE[stance].label}: </span>
                  {listed(names)}
                </span>
              </>
            ) : (
              <i />
            )}
          </span>
        )
      })}
    </div>
  )
}

/** Names under one glyph: two short ones, or one and a count. */
function listed(names: string[]): string {
  const [first = '', second] = names
  const fits = second === undefined || (names.length === 2 && `${first}${second}`.length < 22)
  return fits ? names.join(', ') : `${first}, ${names.length - 1} more`
}

const voices = ({ verdict }: ComparedRow) => verdict.for + verdict.against + verdict.mixed
