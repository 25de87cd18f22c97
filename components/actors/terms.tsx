import { sentence } from '@/lib/actors/actor-words'
import { capitalize } from '@/lib/capitalize'
import type { PositionRecord } from '@/lib/records/read-model'

/** Conditions and qualifier as a sentence: "Unless patrols freeze." */
export function Terms({
  position: { conditions, qualifier },
}: {
  position: Pick<PositionRecord, 'conditions' | 'qualifier'>
}) {
  const last = (conditions?.items.length ?? 0) - 1
  return (
    <>
      {conditions?.items.map(({ kind, text }, index) => (
        <span key={`${kind} ${text}`}>
          <b>{index === 0 ? capitalize(kind) : `${conditions.join === 'all' ? 'and' : 'or'} ${kind}`}</b>{' '}
          <bdi>{index === last ? sentence(text) : text}</bdi>{' '}
        </span>
      ))}
      {qualifier && (
        <>
          <b>Qualifier</b> <bdi>“{qualifier}”.</bdi>
        </>
      )}
    </>
  )
}
