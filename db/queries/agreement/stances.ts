import type { Library } from '@/db/library'
import type { CountingScope } from '@/db/queries/library/counting'
import { countStances, type LeftOut } from '@/lib/agreement/held'
import { assertPositions } from '@/lib/agreement/limits'
import type { CountedStance } from '@/lib/comparison/agreement'
import { listHeld } from './held'
import { highestPosition } from './highest-position'

/** Up to this number of positions on record they are read at once; of more, those of so many actors at a time. */
const AT_ONCE = { positions: 20_000, actors: 64 }

type Options = { scope: CountingScope; actors: readonly { slug: string }[]; groups: boolean }

/**
 * The stances that count in a scope, and what it leaves out. Rows are read in parts, because those of a million
 * positions take four times the memory of the stances.
 *
 * @param actors everybody on record
 * @throws {TooMuch} where they are more than are counted at once
 */
export async function readStances(
  library: Library,
  { scope, actors, groups }: Options,
): Promise<{ stances: CountedStance[]; leftOut: LeftOut }> {
  const many = (await highestPosition(library)) > AT_ONCE.positions
  const slugs = scope.actors ?? actors.map(({ slug }) => slug)
  const parts = many ? partsOf(slugs, AT_ONCE.actors) : [scope.actors]
  const stances: CountedStance[] = []
  const leftOut: LeftOut = { reported: 0, notStated: 0, groups: 0, unworded: 0, review: 0 }
  let read = 0
  for (const part of parts) {
    const held = await listHeld(library, { ...scope, actors: part })
    read += held.length
    assertPositions(read, 'positions')
    const counted = countStances(held, groups)
    for (const stance of counted.stances) stances.push(stance)
    for (const reason of Object.keys(leftOut) as (keyof LeftOut)[]) leftOut[reason] += counted.leftOut[reason]
  }
  return { stances, leftOut }
}

function partsOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size))
}
