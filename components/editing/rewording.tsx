import { countWords } from '@/lib/comparison/words'
import { rereadHref } from '@/lib/editing/addresses'
import { BECAUSE_SAME, REWORDING, SAME_MEANING } from '@/lib/editing/reread'

type Props = {
  topic: string
  /** Whether it has a proposition. */
  worded: boolean
  positions: number
  values: ReadonlyMap<string, string>
}

/** On the form of a topic: what another proposition does to the positions on record, and the choice between the two. */
export function Rewording({ topic, worded, positions, values }: Props) {
  if (!worded) return <FirstWording positions={positions} />
  const same = values.get(REWORDING) === SAME_MEANING
  if (positions === 0 && !same)
    return (
      <p className="hint">
        No position counts on the present wording of the proposition.{' '}
        <a className="link" href={rereadHref(topic)}>
          Positions to be read again
        </a>
      </p>
    )
  return (
    <fieldset className="rewording">
      <legend>If you change the proposition</legend>
      <p className="hint">
        {countWords(positions, 'position counts', 'positions count')} on its present wording.{' '}
        <a className="link" href={rereadHref(topic)}>
          Positions to be read again
        </a>
      </p>
      <label>
        <input type="radio" name={REWORDING} value="new" defaultChecked={!same} /> Another wording:{' '}
        {positions === 1 ? 'the position comes' : `all ${positions} come`} under review and count nowhere until they are
        read again
      </label>
      <label>
        <input type="radio" name={REWORDING} value={SAME_MEANING} defaultChecked={same} /> Same meaning, a slip of the
        pen: {positions === 1 ? 'it goes' : 'they go'} on counting
      </label>
      <label className="because">
        because <input name={BECAUSE_SAME} defaultValue={values.get(BECAUSE_SAME) ?? ''} maxLength={400} dir="auto" />
      </label>
    </fieldset>
  )
}

function FirstWording({ positions }: { positions: number }) {
  return (
    <p className="hint">
      This topic is not worded yet: it is a name, and stays out of comparisons.{' '}
      {positions > 0 &&
        `${countWords(positions, 'position was', 'positions were')} coded on the name. Once there is a proposition, ${
          positions === 1 ? 'it comes' : 'they come'
        } under review, because a stance is toward a sentence: read ${positions === 1 ? 'it' : 'them'} again against yours.`}
    </p>
  )
}
