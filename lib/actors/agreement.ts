import { buildAgreement, type CountedStance } from '@/lib/comparison/agreement'
import type { PairAgreement } from '@/lib/comparison/model'
import { jointStance } from '@/lib/counting'
import { groupBy } from '@/lib/group-by'
import type { ActorRecord, Named, TopicRecord } from '@/lib/records/read-model'
import { cellKey, cellLabel, type SummitNames, widerCells } from './cells'
import type { AgreementLine, AgreementWith } from './model'
import type { HeldStance } from './read-model'
import { joinSquares } from './squares'

/** Most agreement lines shown; further actors can be compared by name. */
const MOST_LINES = 40
/** Most shared topics drawn as squares; more are shown as numbers. */
const MOST_SQUARES = 100

type Input = {
  actor: Pick<ActorRecord, 'slug' | 'kind'>
  /** Counted stances on the actor's topics, of the actor and of everybody compared. */
  held: HeldStance[]
  /** See `AgreementWith`. */
  fellows: number | undefined
  topics: TopicRecord[]
  summits: SummitNames
  groups: boolean
}

/**
 * Agreement of an actor with all others on shared topics; a topic scoped to summits is shared where both speak of the
 * same summit. Unnamed groups are left out unless `groups` is set.
 */
export function buildAgreementWith({ actor, held, fellows, topics, summits, groups }: Input): AgreementWith {
  if (actor.kind === 'group' && !groups) return { lines: [], more: 0, single: [], fellows, leftOut: true }
  const label = cellLabel(topics, summits)
  const wider = widerCells(topics, summits)
  const byHolder = groupBy(held, ({ holder }) => holder.slug)
  const ownStances = countStances(byHolder.get(actor.slug) ?? [])
  const pairs = [...byHolder].flatMap(([slug, theirs]): { other: HeldStance['holder']; pair: PairAgreement }[] => {
    const other = theirs[0]?.holder
    if (!other || slug === actor.slug || (other.kind === 'group' && !groups)) return []
    const [pair] = buildAgreement([actor.slug, slug], [...ownStances, ...countStances(theirs)], wider)
    return pair && pair.shared > 0 ? [{ other, pair }] : []
  })
  const ordered = pairs.toSorted(
    (a, b) =>
      b.pair.shared - a.pair.shared || b.pair.sameSide - a.pair.sameSide || (a.other.name < b.other.name ? -1 : 1),
  )
  const several = ordered.filter(({ pair }) => pair.shared > 1)
  return {
    lines: several.slice(0, MOST_LINES).map(
      ({ other, pair }): AgreementLine => ({
        other,
        pair,
        squares: pair.shared <= MOST_SQUARES ? joinSquares(pair, label) : [],
      }),
    ),
    more: Math.max(0, several.length - MOST_LINES),
    single: ordered.filter(({ pair }) => pair.shared === 1).map(({ other }): Named => other),
    fellows,
    leftOut: false,
  }
}

/** The counted stance per cell; cells under review have none. */
function countStances(held: HeldStance[]): CountedStance[] {
  return [...groupBy(held, keyOf)].flatMap(([topic, some]): CountedStance[] => {
    const stance = jointStance(some)
    if (!stance || !some[0]) return []
    const indirect = some.some(({ basis, reportedBy }) => basis !== 'stated' || reportedBy !== null)
    return [{ actor: some[0].holder.slug, topic, stance, indirect, records: some.map(({ id }) => id) }]
  })
}

const keyOf = ({ topic, summit }: HeldStance) => cellKey(topic, summit)
