import type { Random } from '../imports/generated/random'

/** A copy with up to twelve changes: other bytes, turned bits, bytes taken out, doubled, or cut off at the end. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = Buffer.from(bytes)
  for (let count = 1 + random.below(12); count > 0; count -= 1) {
    const index = random.below(changed.length)
    const kind = random.below(random.chance(0.3) ? 5 : 2)
    if (kind === 0) changed[index] = random.below(256)
    else if (kind === 1) changed[index] = (changed[index] ?? 0) ^ (1 << random.below(8))
    else if (kind === 2)
      changed = Buffer.concat([changed.subarray(0, index), changed.subarray(index + 1 + random.below(40))])
    else if (kind === 3)
      changed = Buffer.concat([
        changed.subarray(0, index),
        changed.subarray(random.below(changed.length)).subarray(0, 60),
        changed.subarray(index),
      ])
    else changed = changed.subarray(0, Math.max(1, changed.length - random.below(2000)))
    if (changed.length === 0) changed = Buffer.from([0])
  }
  return changed
}
