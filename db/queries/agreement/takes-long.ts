import { isInMemory } from '@/db/engine/in-memory'
import type { Library } from '@/db/library'
import { highestPosition } from './highest-position'

/** Above this number of positions, agreement and networks are computed on a thread of their own. */
const FEW = 200

/** Whether agreement over a library takes long enough to be computed away from the thread that serves. */
export async function takesLong(library: Library): Promise<boolean> {
  return !isInMemory(library.engine.address) && (await highestPosition(library)) > FEW
}
