import type { Random } from './random'

/** Bytes with one to twelve changes: other bytes, bytes left out, bytes doubled, bits turned, an end cut off. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = [...bytes]
  for (let count = 1 + random.below(12); count > 0; count -= 1) {
    const index = random.below(changed.length)
    const kind = random.below(5)
    if (kind === 0) changed[index] = random.below(256)
    else if (kind === 1) changed.splice(index, 1 + random.below(40))
    else if (kind === 2) changed.splice(index, 0, ...changed.slice(random.below(changed.length)).slice(0, 60))
    else if (kind === 3) changed[index] = (changed[index] ?? 0) ^ (1 << random.below(8))
    else changed.length = Math.max(1, changed.length - random.below(200))
  }
  return Uint8Array.from(changed)
}
