import type { AgreementLine, Square } from '@/lib/actors/model'

const RELATIONS = ['same', 'terms', 'neither', 'opposite'] as const
const RELATION: Record<Square['relation'], string> = {
  same: 'same side',
  terms: 'same side, different terms',
  neither: 'one of them mixed',
  opposite: 'opposite sides',
}

/** One square per shared topic; squares are joined where one topic is part of the other. */
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

/** Number of shared topics per relation, where there are too many to draw. */
export function SquareCounts({ pair }: { pair: AgreementLine['pair'] }) {
  const counted = RELATIONS.filter((relation) => pair[relation].length > 0)
  return (
    <span className="sqs">
      {counted.map((relation) => (
        <span key={relation} className="sq-count">
          <span className={`sq q-${relation}`} role="img" aria-label={RELATION[relation]} /> {pair[relation].length}
        </span>
      ))}
    </span>
  )
}

function SquareMark({ square: { label, relation, part } }: { square: Square }) {
  return <span className={`sq q-${relation}${part ? ' part-of' : ''}`} title={label} />
}

/** Key of the squares in use. */
export function SquaresKey({ lines }: { lines: AgreementLine[] }) {
  const drawn = new Set(lines.flatMap(({ pair }) => RELATIONS.filter((relation) => pair[relation].length > 0)))
  const indirect = lines.some(({ pair }) => pair.indirect.length > 0)
  const joined = lines.some(({ squares }) => squares.some((join) => join.length > 1))
  return (
    <p className="key">
      {RELATIONS.filter((relation) => drawn.has(relation)).map((relation) => (
        <span key={relation}>
          <span className={`sq q-${relation}`} /> {RELATION[relation]}
        </span>
      ))}
      {joined && (
        <span>
          <span className="join">
            <span className="sq q-same" />
            <span className="sq q-same part-of" />
          </span>{' '}
          part of the other topic, not counted in addition to it
        </span>
      )}
      {indirect && <span>indirect: rests on an inferred, enacted or second-hand position</span>}
    </p>
  )
}
