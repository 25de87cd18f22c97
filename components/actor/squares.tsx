import type { AgreementLine, Square } from '@/lib/actor/model'

const RELATION: Record<Square['relation'], string> = {
  same: 'same side',
  terms: 'same side, different terms',
  neither: 'one of them mixed',
  opposite: 'opposite sides',
}

/** A square a shared topic; those of which one is part of the other stand joined. */
export function Squares({ squares }: { squares: Square[][] }) {
  const words = squares.flat().map(({ label, relation }) => `${label}: ${RELATION[relation]}`)
  return (
    <span className="sqs" role="img" aria-label={words.join(', ')}>
      {squares.map((joined) =>
        joined.length === 1 ? (
          joined.map((square) => <SquareMark key={square.label} square={square} />)
        ) : (
          <span key={joined.map(({ label }) => label).join()} className="join">
            {joined.map((square) => (
              <SquareMark key={square.label} square={square} />
            ))}
          </span>
        ),
      )}
    </span>
  )
}

function SquareMark({ square: { label, relation } }: { square: Square }) {
  return <span className={`sq q-${relation}`} title={label} />
}

/** Only what is drawn above. */
export function SquaresKey({ lines }: { lines: AgreementLine[] }) {
  const drawn = new Set(lines.flatMap(({ squares }) => squares.flat().map(({ relation }) => relation)))
  const indirect = lines.some(({ pair }) => pair.indirect.length > 0)
  const joined = lines.some(({ squares }) => squares.some((join) => join.length > 1))
  return (
    <p className="key">
      {(['same', 'terms', 'neither', 'opposite'] as const)
        .filter((relation) => drawn.has(relation))
        .map((relation) => (
          <span key={relation}>
            <span className={`sq q-${relation}`} /> {RELATION[relation]}
          </span>
        ))}
      {joined && (
        <span>
          <span className="join">
            <span className="sq q-same" />
            <span className="sq q-same" />
          </span>{' '}
          one topic is part of the other
        </span>
      )}
      {indirect && <span>indirect: by inferred, enacted or second-hand words</span>}
    </p>
  )
}
