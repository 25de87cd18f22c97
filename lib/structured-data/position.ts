import type { PositionDetail } from '@/lib/positions/detail'
import { positionHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'
import { type AddressOf, graph, named, plainDate } from './context'
import { actorNamed } from './person'
import { quotationData } from './quotation'

/** The page of a position, with its quotations. A withdrawn position has none. */
export function positionData(detail: PositionDetail, addressOf: AddressOf): object | undefined {
  const { position, topic, sources, status } = detail
  if (status === 'withdrawn') return undefined
  return graph([
    {
      '@type': 'WebPage',
      ...named(addressOf(positionHref(position.id))),
      name: `${position.actor.name} on ${topic.label}: ${STANCE[position.stance].label}`,
      abstract: position.summary,
      about: actorNamed(position.actor, addressOf),
      ...plainDate('temporalCoverage', position.statedOn),
      citation: quotationData(position.evidence, sources, addressOf),
    },
  ])
}
