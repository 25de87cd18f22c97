import { capitalize } from '@/lib/capitalize'
import type { PositionRecord } from '@/lib/records/read-model'

/** Conditions and qualifier of a position: "If two ports reopen and if patrols freeze". */
export function Conditions({ position }: { position: Pick<PositionRecord, 'conditions' | 'qualifier'> }) {
  const { conditions, qualifier } = position
  return (
    <>
      {conditions && (
        <span className="cond">
          {conditions.items.map((condition, index) => {
            const join = conditions.join === 'all' ? 'and ' : 'or '
            const word = condition.kind === 'if' ? 'if' : 'unless'
            return (
              <span key={`${condition.kind} ${condition.text}`}>
                <b>{index === 0 ? capitalize(word) : ` ${join}${word}`}</b> <bdi>{condition.text}</bdi>
              </span>
            )
          })}
        </span>
      )}
      {qualifier && (
        <span className="cond">
          <b>Qualifier</b> <bdi>{qualifier}</bdi>
        </span>
      )}
    </>
  )
}
