import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'

/** Most squares on one side; more become a number. */
const SQUARES = 5

/** All voices as squares, against to the left and for to the right; conditional ones hollow. */
export function Everyone({ counts }: { counts: Record<Stance, number> | undefined }) {
  if (!counts) return <span className="vh">Nobody on record</span>
  const words = STANCES.filter((stance) => counts[stance] > 0)
    .map((stance) => `${counts[stance]} ${STANCE[stance].label.toLowerCase()}`)
    .join(', ')
  return (
    <>
      <span className="vh">{words}</span>
      <span className="div" aria-hidden="true">
        <span className="l">
          <Side outer={counts.opposes} inner={counts.opposes_unless} stances={['opposes', 'opposes_unless']} />
        </span>
        <span className="mid">
          {counts.mixed > 2 ? (
            <small className="c-mixed">{counts.mixed}</small>
          ) : (
            squares(counts.mixed).map((key) => <i key={key} className="c-mixed" />)
          )}
        </span>
        <span className="r">
          <Side outer={counts.supports} inner={counts.supports_if} stances={['supports', 'supports_if']} />
        </span>
      </span>
    </>
  )
}

/** Squares of one side, conditional ones nearest the middle. */
function Side({ outer, inner, stances }: { outer: number; inner: number; stances: [Stance, Stance] }) {
  const [plain, conditional] = stances
  if (outer + inner > SQUARES) return <small className={`c-${plain}`}>{outer + inner}</small>
  const hollow = squares(inner).map((key) => <i key={`o${key}`} className={`c-${conditional} o`} />)
  const full = squares(outer).map((key) => <i key={key} className={`c-${plain}`} />)
  return plain === 'opposes' ? [...full, ...hollow] : [...hollow, ...full]
}

const squares = (count: number) => Array.from({ length: count }, (_, index) => index)
