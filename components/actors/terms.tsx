import { sentence } from '@/lib/actors/actor-words'
import type { PositionRecord } from '@/lib/records/read-model'

/** Conditions and qualifier as the start of the sentence: "Unless patrols freeze." */
export function Terms({
  position: { conditions, qualifier },
}: {
  position: Pick<PositionRecord, 'conditions' | 'qualifier'>
}) {
  const last = (conditions?.items.length ?? 0) - 1
  return (
    <>
      {conditions?.items.map(({ kind, text }, at) => (
        <span key={`${kind} ${text}`}>
          <b>{at === 0 ? capital(kind) : `${conditions.join === 'all' ? 'and' : 'or'} ${kind}`}</b>{' '}
          <bdi>{at === last ? sentence(text) : text}</bdi>{' '}
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

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
