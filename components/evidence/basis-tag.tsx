import { BASIS, type Basis } from '@/lib/vocabulary'

/** Mark of an inferred or enacted position, with its meaning as the title; nothing for a stated one. */
export function BasisTag({ basis }: { basis: Basis }) {
  if (basis === 'stated') return null
  return (
    <span className="tag" title={BASIS[basis].meaning}>
      {basis}
    </span>
  )
}
