import type { PublicHit } from '../../json/views/search-schema'
import { type Column, joined } from './columns'

/** Columns of the hits of a search. */
export const HIT_COLUMNS: readonly Column<PublicHit>[] = [
  ['kind', ({ kind }) => kind],
  ['record', ({ record }) => ('slug' in record ? record.slug : record.id)],
  ['title', titleOf],
  ['who', whoOf],
  ['date', dateOf],
  ['words', (hit) => (hit.kind === 'quotation' ? hit.record.text : null)],
  [
    'reporter_words',
    (hit) => (hit.kind === 'quotation' && hit.record.text === null ? joined(hit.record.segments) : null),
  ],
  ['address', ({ record }) => record.address],
]

function titleOf(hit: PublicHit): string {
  switch (hit.kind) {
    case 'actor':
    case 'summit':
      return hit.record.name
    case 'topic':
      return hit.record.label
    case 'claim':
      return hit.record.statement
    case 'position':
      return hit.record.summary
    case 'quotation':
      return hit.record.source
    case 'source':
      return hit.record.title
  }
}

function whoOf(hit: PublicHit): string | null {
  if (hit.kind === 'claim') return hit.record.claimant
  if (hit.kind === 'position') return hit.record.actor.name
  return hit.kind === 'quotation' ? joined(hit.record.speakers.map(({ name }) => name)) : null
}

function dateOf(hit: PublicHit): string | null {
  switch (hit.kind) {
    case 'claim':
      return hit.record.madeOn
    case 'position':
      return hit.record.statedOn
    case 'quotation':
      return hit.issued
    case 'source':
      return hit.record.issued
    case 'summit':
      return hit.record.date
    default:
      return null
  }
}
