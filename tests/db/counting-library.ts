import fc from 'fast-check'
import { knownAffiliations } from '@/lib/affiliation'
import type { Bundle } from '@/lib/bundle/schema'
import type { Datable } from '@/lib/counting'
import { parseDate } from '@/lib/dates'
import { affiliationDays } from '@/lib/records/affiliation-days'
import { BASES, type Role, STANCE, STANCES } from '@/lib/vocabulary'
import { aPosition, smallLibrary } from '../fixtures/small'

/** Dates close enough together to meet: days, rough ones, open and closed intervals, the edges of a month. */
export const DATES = [
  '2019-01-20', '2019-01-20~', '2019-01-21', '2019-01-31', '2019-02-01', '2019-01', '2019-01?', '2019', '2018',
  '../2019-01-20', '../2019', '2019-01-20/..', '2019-01-20/2019-01-31', '2019-01-20/2019-01-21', '2019-01-01',
] // biome-ignore format: read across
export const DAYS = [
  '2018-12-31',
  '2019-01-01',
  '2019-01-20',
  '2019-01-21',
  '2019-01-30',
  '2019-01-31',
  '2019-02-01',
  '2020-01-01',
]

export const ACTORS = ['ada-marlow', 'tomas-reyes', 'port-authority']
export const TOPICS = ['easing', 'catch-limits', 'holding']
export const SUMMITS = ['round-2', 'round-3']

const aDraft = fc.record({
  actor: fc.constantFrom(...ACTORS),
  onBehalfOf: fc.option(fc.constantFrom(...ACTORS), { nil: null, freq: 4 }),
  topic: fc.constantFrom(...TOPICS),
  summit: fc.constantFrom(...SUMMITS),
  stance: fc.constantFrom(...STANCES),
  basis: fc.constantFrom(...BASES, 'stated' as const),
  reportedBy: fc.option(fc.constantFrom(...ACTORS), { nil: null, freq: 4 }),
  statedOn: fc.constantFrom(...DATES),
  coding: fc.constantFrom('gazette-1-a', 'gazette-1-a', 'unpublished'),
  withdrawn: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
})

/** The small library with its positions replaced by many that compete for the same few cells. */
export const aCrowdedLibrary: fc.Arbitrary<Bundle> = fc.array(aDraft, { minLength: 1, maxLength: 14 }).map((drafts) => {
  const library = smallLibrary()
  const [coding] = library.codings
  const [easing] = library.topics
  const [summit] = library.summits
  const [joint] = library.quotations
  if (!coding || !easing || !summit || !joint) throw new Error('the small library is empty')
  library.topics.push({ ...easing, slug: 'catch-limits' })
  library.summits.push({ ...summit, slug: 'round-3', date: '2020' })
  library.codings.push({ ...coding, id: 'unpublished', published: false })
  library.quotations.push({ ...joint, id: 'joint', speakers: ACTORS })
  library.positions = drafts.map(({ withdrawn, ...draft }, at) =>
    aPosition({
      ...draft,
      id: `p-${at}`,
      onBehalfOf: draft.onBehalfOf === draft.actor ? null : draft.onBehalfOf,
      reportedBy: draft.reportedBy === draft.actor ? null : draft.reportedBy,
      summit: draft.topic === 'holding' ? draft.summit : null,
      wording: draft.topic === 'holding' ? 1 : 2,
      conditions: STANCE[draft.stance].conditional ? { join: 'all', items: [{ kind: 'if', text: 'x' }] } : null,
      inference: draft.basis === 'inferred' ? 'It follows.' : null,
      quotations: ['joint'],
      status: withdrawn ? 'withdrawn' : 'published',
      withdrawal: withdrawn ? 'Misread.' : null,
    }),
  )
  return library
})

export type Held = Datable & { id: string; actor: string; spokeAs: Role[] }

/** What the positions of a library are before any database: each under its speaker, and under whom it speaks for. */
export function heldPositions(library: Bundle): Held[] {
  const published = new Set(library.codings.filter((coding) => coding.published).map(({ id }) => id))
  const shown = library.positions.filter(({ status, coding }) => status === 'published' && published.has(coding))
  return shown.flatMap((position) => {
    const { from, to } = parseDate(position.statedOn) ?? { from: '', to: '' }
    const affiliations = library.actors.find(({ slug }) => slug === position.actor)?.affiliations ?? []
    const dated = affiliations.map((affiliation) => ({ ...affiliation, ...affiliationDays(affiliation) }))
    const then = knownAffiliations(dated, { from, to }, 'role')
    const holders = [position.actor, ...(position.onBehalfOf ? [position.onBehalfOf] : [])]
    return holders.map((holder) => ({
      id: position.id,
      holder,
      actor: position.actor,
      topic: position.topic,
      summit: position.summit,
      basis: position.basis,
      reportedBy: position.reportedBy === null ? null : { slug: position.reportedBy, name: '' },
      statedFrom: from,
      statedTo: to,
      spokeAs: then.map(({ role }) => role),
    }))
  })
}
