import type { PositionRecord } from '@/lib/records/read-model'

/** "If two ports reopen and if patrols freeze", and the qualifier in the speaker's words. */
export function Conditions({ position }: { position: Pick<PositionRecord, 'conditions' | 'qualifier'> }) {
  const { conditions, qualifier } = position
  return (
    <>
      {conditions && (
        <span className="cond">
          {conditions.items.map((condition, at) => {
            const join = conditions.join === 'all' ? 'and ' : 'or '
            const word = condition.kind === 'if' ? 'if' : 'unless'
            return (
              <span key={`${condition.kind} ${condition.text}`}>
                <b>{at === 0 ? capital(word) : ` ${join}${word}`}</b> <bdi>{condition.text}</bdi>
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

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
